/** A reading in `storage.session`, under the hash of its text. */
export interface StoredReading {
  readonly text: string;
  /** The reading as the engine wrote it. */
  readonly json: string;
  /** Milliseconds since 1970: the oldest make room for new ones. */
  readonly readAt: number;
}

export const readingPrefix = 'reading:';

export function readingKey(hash: string): string {
  return readingPrefix + hash;
}

/** SHA-256 of the text's UTF-8, in hexadecimal. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

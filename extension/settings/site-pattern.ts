/**
 * The permission for one site: its host over http and https, as a match pattern. Null for what is no address of a site.
 * @param input an address, or the host alone
 */
export function patternOf(input: string): string | null {
  const written = input.trim();
  let url: URL;
  try {
    url = new URL(written.includes('://') ? written : `https://${written}`);
  } catch {
    return null;
  }
  const isSite = /^https?:$/.test(url.protocol) && /^[^.].*\.[^.]+$|^localhost$/.test(url.hostname);
  return isSite ? `*://${url.hostname}/*` : null;
}

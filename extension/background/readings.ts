import { IsnadError, type IsnadErrorCode } from 'isnad';
import { browser } from 'wxt/browser';
import type { PageReading } from '../messages/map.ts';
import { failure, type Outcome, type ProblemCode, success } from '../messages/problem.ts';
import { hashOf, type StoredReading, readingKey, readingPrefix } from '../store/reading.ts';
import { theEngine } from './engine.ts';

/** `storage.session` holds 10 MB; readings may take this many code units of it. */
const roomForReadings = 3_000_000;

const problems: Readonly<Record<IsnadErrorCode, ProblemCode>> = {
  empty: 'empty',
  'not-arabic': 'notArabic',
  'too-long': 'tooLong',
  'bad-model': 'engine',
  'bad-request': 'engine',
  'out-of-memory': 'tooLong',
  internal: 'engine',
};

/** What kept the engine from an answer. */
export function problemOf(error: unknown): Outcome<never> {
  return error instanceof IsnadError
    ? failure(problems[error.code], error.message)
    : failure('engine', String(error));
}

/** The reading of a text: from the store, where this text was read before, or from the engine. */
export async function read(text: string): Promise<Outcome<PageReading>> {
  const hash = await hashOf(text);
  const stored = (await browser.storage.session.get(readingKey(hash)))[readingKey(hash)] as
    StoredReading | undefined;
  if (stored) return success({ hash, json: stored.json });
  try {
    const json = (await theEngine()).readJson(text);
    await keep(hash, { text, json, readAt: Date.now() });
    return success({ hash, json });
  } catch (error) {
    return problemOf(error);
  }
}

/** Stores a reading; the oldest ones make room. A reading too large to be kept is shown all the same. */
async function keep(hash: string, reading: StoredReading): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null))
    .filter(([key]) => key.startsWith(readingPrefix))
    .map(([key, value]) => ({ key, value: value as StoredReading }))
    .sort((a, b) => b.value.readAt - a.value.readAt);
  let room = roomForReadings - sizeOf(reading);
  const leaving = all.filter(({ value }) => (room -= sizeOf(value)) < 0).map(({ key }) => key);
  if (leaving.length > 0) await browser.storage.session.remove(leaving);
  await browser.storage.session.set({ [readingKey(hash)]: reading });
}

function sizeOf(reading: StoredReading): number {
  return reading.text.length + reading.json.length;
}

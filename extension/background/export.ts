import type { ArticleInfo, Reading } from 'isnad';
import { browser } from 'wxt/browser';
import type { ExportFormat } from '../messages/map.ts';
import { failure, type Outcome, success } from '../messages/problem.ts';
import { readingKey, type StoredReading } from '../store/reading.ts';
import { theEngine } from './engine.ts';
import { problemOf } from './readings.ts';

/**
 * A reading as a file's text. Markdown as the core writes it; JSON with the article's text and where it comes from, so
 * that the spans mean something to whoever opens the file.
 */
export async function exportReading(
  hash: string,
  info: ArticleInfo,
  format: ExportFormat,
): Promise<Outcome<string>> {
  const stored = (await browser.storage.session.get(readingKey(hash)))[readingKey(hash)] as
    StoredReading | undefined;
  if (!stored) return failure('internal', 'This reading is no longer stored: read the page again.');
  if (format === 'json') {
    const reading = JSON.parse(stored.json) as Reading;
    const { isnad, ...layers } = reading;
    return success(`${JSON.stringify({ isnad, ...info, text: stored.text, ...layers }, null, 1)}\n`);
  }
  try {
    return success((await theEngine()).summarise(stored.text, format, info));
  } catch (error) {
    return problemOf(error);
  }
}

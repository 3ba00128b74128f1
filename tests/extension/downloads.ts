import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './driver/index.ts';

/** The one file of a folder with this ending, once it is whole: Firefox makes an empty one first, and fills it last. */
export function downloaded(
  folder: string,
  ending: string,
): Promise<{ readonly name: string; readonly text: string }> {
  return until(
    async () => {
      const names = await readdir(folder);
      const name = names.find((found) => found.endsWith(ending)) ?? '';
      const busy =
        name === '' || names.some((found) => found.endsWith('.part') || found.endsWith('.crdownload'));
      return { name, text: busy ? '' : await readFile(join(folder, name), 'utf8') };
    },
    ({ text }) => text !== '',
    `a ${ending} file in the downloads`,
  );
}

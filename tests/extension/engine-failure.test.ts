import { rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { browserNames, serve } from '../browser/index.ts';
import { drive, until } from './driver/index.ts';
import { newsPage, report, strictPolicy } from './pages/news.ts';

const faults: readonly (readonly [what: string, alter: (folder: string) => Promise<void>])[] = [
  ['the model is cut short', (folder) => truncate(join(folder, 'isnad.model'), 5000)],
  ['the engine’s file is missing', (folder) => rm(join(folder, 'isnad.wasm'))],
];

for (const name of browserNames) {
  describe(`${name}: an engine that cannot be run says so`, { timeout: 120_000 }, () => {
    for (const [what, alter] of faults) {
      it(what, async () => {
        const server = await serve({ pages: { '/news': { body: newsPage(report), headers: strictPolicy } } });
        const driver = await drive(name, { alter });
        try {
          const page = await driver.browser.newPage();
          await page.goto(`${server.origin}/news`);
          // Twice: a failure must not keep the next attempt from being made.
          for (const attempt of [1, 2]) {
            await driver.clickButton(page);
            await until(
              () => driver.button(page),
              ({ badge, title }) => badge === '!' && title.includes('engine could not be run'),
              `a refusal at attempt ${attempt}`,
            );
          }
          // The message, and behind it what the engine or the browser said.
          await until(
            () => driver.inShadow<string>(page, 'isnad-toast', '(root) => root.textContent'),
            (toast) =>
              toast !== null && /engine could not be run\..*reinstall the extension\..{10}/s.test(toast),
            'the message on the page',
          );
        } finally {
          await driver.close();
          await server.close();
        }
      });
    }
  });
}

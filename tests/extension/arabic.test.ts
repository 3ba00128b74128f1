import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { browserNames, serve, type TestServer } from '../browser/index.ts';
import { downloaded } from './downloads.ts';
import { type Driver, drive, until } from './driver/index.ts';
import { pointOf } from './highlights.ts';
import { englishPage, newsPage, report } from './pages/news.ts';

for (const name of browserNames) {
  describe(`${name}: for a reader whose browser is Arabic`, { timeout: 120_000 }, () => {
    let server: TestServer;
    let driver: Driver;
    let page: Page;
    let downloads: string;

    before(async () => {
      server = await serve({ pages: { '/news': newsPage(report), '/english': englishPage } });
      downloads = await mkdtemp(join(tmpdir(), 'isnad-downloads-'));
      driver = await drive(name, { language: 'ar' });
      await driver.downloadTo(downloads);
      page = await driver.browser.newPage();
      await page.setViewport({ width: 1000, height: 760 });
      await page.goto(`${server.origin}/news`);
      await driver.clickButton(page);
    });
    after(async () => {
      await driver.close();
      await server.close();
      await rm(downloads, { recursive: true, force: true });
    });

    it('the button speaks Arabic', async () => {
      const { title } = await until(
        () => driver.button(page),
        ({ badge }) => /^\d+$/.test(badge),
        'the number of statements',
      );
      assert.match(title, /إسناد: أزل/);
    });

    it('the panel speaks Arabic, from right to left', async () => {
      const panel = await driver.panel();
      const words = await until(
        () => panel.evaluate<string>('document.body.innerText'),
        (text) => text.includes('الأقوال'),
        'the panel',
      );
      assert.doesNotMatch(words, /Statements|Disputes|Speaker/);
      const style = 'document.defaultView.getComputedStyle(document.body.firstElementChild)';
      assert.equal(await panel.evaluate(`${style}.direction`), 'rtl');
    });

    it('the card speaks Arabic, from right to left', async () => {
      const { x, y } = await pointOf(page, 'تنفي');
      await page.mouse.move(x - 3, y);
      await page.mouse.move(x, y, { steps: 3 });
      await until(
        () => driver.inShadow<string>(page, 'isnad-card', '(root) => root.textContent'),
        (text) => text?.includes('نفي') === true,
        'the card',
      );
      const direction = await driver.inShadow<string>(
        page,
        'isnad-card',
        '(root) => getComputedStyle(root.querySelector(".card")).direction',
      );
      assert.equal(direction, 'rtl');
    });

    it('the exported summary is in Arabic', async () => {
      const panel = await driver.panel();
      await panel.clickButton('Markdown');
      const { text } = await downloaded(downloads, '.md');
      assert.match(text, /## الأطراف/);
      assert.match(text, /## من قال ماذا/);
    });

    it('the message on a page of the other direction stands on the side of the browser’s buttons', async () => {
      await page.goto(`${server.origin}/english`);
      await driver.clickButton(page);
      const left = await until(
        () =>
          driver.inShadow<number>(
            page,
            'isnad-toast',
            '(root) => Math.round(root.firstChild.getBoundingClientRect().left)',
          ),
        (found) => found !== null,
        'the message',
      );
      assert.equal(left, 16);
    });
  });
}

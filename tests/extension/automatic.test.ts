import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { browserNames, serve, type TestServer } from '../browser/index.ts';
import { type Driver, drive, until, wait } from './driver/index.ts';
import { highlights } from './highlights.ts';
import { englishPage, newsPage, report, strictPolicy } from './pages/news.ts';

for (const name of browserNames) {
  describe(`${name}: a site that the reader allowed is read without a click`, { timeout: 120_000 }, () => {
    let server: TestServer;
    let driver: Driver;
    let page: Page;

    before(async () => {
      server = await serve({
        pages: {
          '/news': { body: newsPage(report), headers: strictPolicy },
          '/english': { body: englishPage, headers: strictPolicy },
        },
      });
      driver = await drive(name, { granted: '*://127.0.0.1/*' });
      page = await driver.browser.newPage();
    });
    after(async () => {
      await driver.close();
      await server.close();
    });

    const counted = () =>
      until(
        () => driver.button(page),
        ({ badge }) => /^\d+$/.test(badge),
        'the number of statements',
      );

    it('reads an article when it is opened', async () => {
      await page.goto(`${server.origin}/news`);
      await counted();
      assert.ok((await highlights(page)).length > 0);
    });

    it('stays on a page of which only the fragment changed', async () => {
      await page.goto(`${server.origin}/news`);
      await counted();
      await page.evaluate(() => (location.hash = 'comments'));
      await wait(700);
      assert.ok((await highlights(page)).length > 0);
      await counted();
    });

    it('passes over pages that are no Arabic article, in silence', async () => {
      await page.goto(`${server.origin}/english`);
      await wait(1500);
      assert.equal((await driver.button(page)).badge, '');
      assert.equal(await driver.inShadow(page, 'isnad-toast', '(root) => root.textContent'), null);
    });

    it('shows the reading of the page that the reader comes back to', async () => {
      // Not `goBack`: over BiDi it waits for a load, and a page from memory has none.
      await page.evaluate(() => history.back());
      await counted();
      assert.ok((await highlights(page)).length > 0);
    });
  });
}

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { browserNames, serve, type TestServer } from '../browser/index.ts';
import { type Driver, drive, until } from './driver/index.ts';
import { highlights } from './highlights.ts';
import { newsPage, report, strictPolicy } from './pages/news.ts';

for (const name of browserNames) {
  describe(`${name}: settings`, { timeout: 120_000 }, () => {
    let server: TestServer;
    let driver: Driver;
    let page: Page;
    let options: Page;

    before(async () => {
      server = await serve({ pages: { '/news': { body: newsPage(report), headers: strictPolicy } } });
      driver = await drive(name);
      options = await driver.browser.newPage();
      await options.goto(`${driver.origin}/options.html`);
      page = await driver.browser.newPage();
      await page.goto(`${server.origin}/news`);
      await driver.clickButton(page);
      await until(
        () => driver.button(page),
        ({ badge }) => /^\d+$/.test(badge),
        'the number of statements',
      );
    });
    after(async () => {
      await driver.close();
      await server.close();
    });

    const layers = async () => (await highlights(page)).map(({ name: layer }) => layer);

    it('what is switched off disappears from open pages at once, and comes back', async () => {
      const before = await layers();
      assert.ok(before.some((layer) => layer.startsWith('isnad-denial')));
      await options.click('input[name=denial]');
      await until(
        layers,
        (now) => now.length > 0 && !now.some((layer) => layer.startsWith('isnad-denial')),
        'no denials',
      );
      await options.click('input[name=denial]');
      await until(layers, (now) => now.join() === before.join(), 'everything again');
    });

    it('dresses its own pages in the theme that was chosen', async () => {
      await options.click('input[value=dark]');
      await until(
        () => options.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
        (scheme) => scheme === 'dark',
        'a dark options page',
      );
      const panel = await driver.panel();
      await until(
        () => panel.evaluate<string>('document.documentElement.style.colorScheme'),
        (scheme) => scheme === 'dark',
        'a dark panel',
      );
    });

    it('refuses what is no address of a site', async () => {
      await options.bringToFront();
      await options.type('input[name=site]', 'no address');
      await options.click('form button');
      const complaint = await until(
        () => options.$eval('.complaint', (found) => found.textContent),
        (text) => text !== '',
        'a complaint',
      );
      assert.match(complaint, /no address/);
    });
  });
}

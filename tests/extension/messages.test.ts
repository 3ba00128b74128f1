import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { browserNames, serve, type TestServer } from '../browser/index.ts';
import { type Driver, drive, until } from './driver/index.ts';
import { highlights } from './highlights.ts';
import { emptyPage, englishPage, newsPage, report, strictPolicy } from './pages/news.ts';

for (const name of browserNames) {
  describe(`${name}: pages that cannot be read say why`, { timeout: 120_000 }, () => {
    let server: TestServer;
    let driver: Driver;
    let page: Page;

    before(async () => {
      server = await serve({
        pages: {
          '/english': { body: englishPage, headers: strictPolicy },
          '/empty': { body: emptyPage, headers: strictPolicy },
          '/news': { body: newsPage(report), headers: strictPolicy },
        },
      });
      driver = await drive(name);
      page = await driver.browser.newPage();
    });
    after(async () => {
      await driver.close();
      await server.close();
    });

    const clickAndBeRefused = async (words: string) => {
      await driver.clickButton(page);
      await until(
        () => driver.button(page),
        ({ badge, title }) => badge === '!' && title.includes(words),
        `a button that says ${words}`,
      );
    };
    const toast = () => driver.inShadow<string>(page, 'isnad-toast', '(root) => root.textContent');
    const panelSays = async (words: string) => {
      const panel = await driver.panel();
      await until(
        () => panel.evaluate<string>('document.body.innerText'),
        (text) => text.includes(words),
        words,
      );
    };

    const cases = [
      { path: '/english', words: 'not in Arabic' },
      { path: '/empty', words: 'no text on this page' },
    ];
    for (const { path, words } of cases) {
      it(`${path}: on the page, on the button and in the panel`, async () => {
        await page.goto(server.origin + path);
        const pristine = await page.content();
        await clickAndBeRefused(words);
        const said = await toast();
        assert.ok(said?.includes(words), String(said));
        await panelSays(words);
        assert.deepEqual(await highlights(page), []);
        // The message goes away by its button, and leaves nothing.
        await driver.inShadow(page, 'isnad-toast', '(root) => root.querySelector("button").click()');
        assert.equal(await page.content(), pristine);
      });
    }

    it('one of the browser’s own pages: on the button and in the panel', async () => {
      await page.goto(`${server.origin}/empty`);
      await driver.openBrowserPage(page);
      await clickAndBeRefused('lets no extension read this page');
      await panelSays('lets no extension read this page');
    });

    it('the next page starts afresh', async () => {
      page = await driver.browser.newPage();
      await page.goto(`${server.origin}/news`);
      assert.equal((await driver.button(page)).badge, '');
      await driver.clickButton(page);
      await until(
        () => driver.button(page),
        ({ badge }) => /^\d+$/.test(badge),
        'the number of statements',
      );
      await page.goto(`${server.origin}/english`);
      await until(
        () => driver.button(page),
        ({ badge }) => badge === '',
        'an empty badge',
      );
      const panel = await driver.panel();
      await until(
        () => panel.evaluate<string>('document.body.innerText'),
        (text) => !text.includes(report.title),
        'a panel without the last reading',
      );
      await panelSays("click Isnad's button in the toolbar or press");
    });

    it('leaves a page that moves on without a load', async () => {
      await page.goto(`${server.origin}/news`);
      await driver.clickButton(page);
      await until(
        () => driver.button(page),
        ({ badge }) => /^\d+$/.test(badge),
        'the number of statements',
      );
      await page.evaluate(() => history.pushState(null, '', '/other'));
      await until(
        () => highlights(page),
        (layers) => layers.length === 0,
        'no highlights',
      );
      await until(
        () => driver.button(page),
        ({ badge }) => badge === '',
        'an empty badge',
      );
    });

    it('reads the selection where there is one', async () => {
      page = await driver.browser.newPage();
      await page.goto(`${server.origin}/news`);
      const chosen = await page.evaluate(() => {
        const paragraph = document.querySelectorAll('.content p')[2];
        if (!paragraph) throw new Error('no third paragraph');
        window.getSelection()?.selectAllChildren(paragraph);
        return paragraph.textContent;
      });
      await driver.clickButton(page);
      await until(
        () => driver.button(page),
        ({ badge }) => /^\d+$/.test(badge) && badge !== '0',
        'the number of statements',
      );
      const texts = (await highlights(page)).flatMap(({ texts: found }) => found);
      assert.ok(texts.length > 0);
      for (const text of texts) assert.ok(chosen.includes(text), text);
    });
  });
}

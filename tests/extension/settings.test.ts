import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { browserNames, serve, type TestServer } from '../browser/index.ts';
import { type Driver, drive, type ExtensionPage, until } from './driver/index.ts';
import { highlights } from './highlights.ts';
import { englishPage, newsPage, report, strictPolicy } from './pages/news.ts';

for (const name of browserNames) {
  describe(`${name}: settings`, { timeout: 120_000 }, () => {
    let server: TestServer;
    let driver: Driver;
    let page: Page;
    let options: ExtensionPage;

    before(async () => {
      server = await serve({
        pages: {
          '/news': { body: newsPage(report), headers: strictPolicy },
          '/english': { body: englishPage, headers: strictPolicy },
        },
      });
      // A system of the other theme than the page's.
      driver = await drive(name, { dark: true });
      options = await driver.options();
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

    const click = (selector: string) => options.evaluate(`document.querySelector('${selector}').click()`);
    const layers = async () => (await highlights(page)).map(({ name: layer }) => layer);

    it('what is switched off disappears from open pages at once, and comes back', async () => {
      const before = await layers();
      assert.ok(before.some((layer) => layer.startsWith('isnad-denial')));
      await click('input[name=denial]');
      await until(
        layers,
        (now) => now.length > 0 && !now.some((layer) => layer.startsWith('isnad-denial')),
        'no denials',
      );
      await click('input[name=denial]');
      await until(layers, (now) => now.join() === before.join(), 'everything again');
    });

    it('dresses its own pages in the theme that was chosen', async () => {
      await click('input[value=dark]');
      await until(
        () => options.evaluate<string>('document.documentElement.style.colorScheme'),
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

    it('follows the system where no theme was chosen, its scrollbars too', async () => {
      await click('input[value=auto]');
      const panel = await driver.panel();
      const drawn = await until(
        () =>
          panel.evaluate<[string, string]>(`(() => {
            const { backgroundColor, scrollbarColor } = document.defaultView.getComputedStyle(document.documentElement);
            return [backgroundColor, scrollbarColor];
          })()`),
        ([background]) => background === 'rgb(27, 29, 33)',
        'a panel as dark as the system',
      );
      assert.match(drawn[1], /rgb\(27, 29, 33\)$/, 'the track of the scrollbar');
    });

    const themes = [
      ['dark', 'dark'],
      ['light', 'light'],
      ['auto', 'light'],
    ] as const;
    for (const [theme, scheme] of themes) {
      it(`says why a page is not read, theme ${theme}: ${scheme} on a light page`, async () => {
        await click(`input[value=${theme}]`);
        await page.goto(`${server.origin}/english`);
        await driver.clickButton(page);
        const shown = await until(
          () =>
            driver.inShadow<string>(
              page,
              'isnad-toast',
              '(root) => getComputedStyle(root.firstChild).colorScheme',
            ),
          (found) => found !== null,
          'the message on the page',
        );
        assert.equal(shown, scheme);
      });
    }

    it('refuses what is no address of a site', async () => {
      await options.evaluate(`(() => {
        const field = document.querySelector('input[name=site]');
        field.value = 'no address';
        field.dispatchEvent(new document.defaultView.Event('input', { bubbles: true }));
      })()`);
      await click('form button');
      const complaint = await until(
        () => options.evaluate<string>(`document.querySelector('.complaint').textContent`),
        (text) => text !== '',
        'a complaint',
      );
      assert.match(complaint, /no address/);
    });
  });
}

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Reading } from 'isnad';
import type { Browser, Page } from 'puppeteer-core';
import { browserNames, launch, serve, type TestServer } from '../browser/index.ts';
import { paragraphs, title } from './fixture.ts';
import { articlePage } from './support.ts';

const built = join(import.meta.dirname, '../../build/playground');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'isnad-'));
after(() => rmSync(folder, { recursive: true }));

before(() => assert.ok(existsSync(built), 'The playground is not built: run ./dev build web'));

describe('The folder of the playground', () => {
  it('carries its licence, and those of all that it is made of', () => {
    for (const name of ['LICENSE', 'NOTICE']) {
      const own = readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
      assert.equal(readFileSync(join(built, name), 'utf8'), own, name);
    }
    assert.deepEqual(readdirSync(join(built, 'licences')).sort(), [
      'emscripten.txt',
      'icu.txt',
      'musl.txt',
      'preact.txt',
      'readability.txt',
    ]);
  });
});

for (const name of browserNames) {
  describe(`The playground (${name})`, () => {
    let browser: Browser;
    let server: TestServer;
    before(async () => {
      [browser, server] = await Promise.all([launch(name), serve({ folders: { '/': built } })]);
    });
    after(async () => {
      await browser.close();
      await server.close();
    });

    /** Opens the playground; complaints of the page and of its CSP are collected, as is what it hands out as files. */
    async function open(locale: 'ar' | 'en' = 'ar'): Promise<{ page: Page; complaints: string[] }> {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.evaluateOnNewDocument('globalThis.__name = (made) => made');
      await page.evaluateOnNewDocument((locale) => {
        localStorage.setItem('isnad-locale', locale);
        const files: Promise<string>[] = [];
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob: Blob) => {
          files.push(blob.text());
          return make(blob);
        };
        Object.assign(globalThis, { files });
      }, locale);
      await page.goto(`${server.origin}/index.html`);
      await page.waitForSelector('.input');
      return { page, complaints };
    }

    const click = (page: Page, words: string) =>
      page.evaluate((words) => {
        const buttons = Array.from(document.querySelectorAll('button'));
        buttons.find((button) => button.innerText.includes(words))?.click();
      }, words);
    const read = (page: Page) => page.waitForSelector('.summary [role=tablist]', { timeout: 20_000 });

    it('reads its sample, paints it, and exports it', async () => {
      const { page, complaints } = await open();
      await click(page, 'مثال');
      await read(page);
      const seen = await page.evaluate(() => ({
        rows: document.querySelectorAll('.rows > li').length,
        denials: Array.from(CSS.highlights.get('isnad-denial') ?? [], String),
      }));
      assert.ok(seen.rows >= 8, `${seen.rows} statements`);
      assert.ok(seen.denials.includes('نفت'), seen.denials.join(', '));
      await click(page, 'JSON');
      await click(page, 'Markdown');
      await page.waitForFunction('files.length === 2');
      const [json, markdown] = (await page.evaluate('Promise.all(files)')) as [string, string];
      const reading = JSON.parse(json) as Reading;
      assert.equal(reading.isnad, 1);
      assert.equal(reading.statements.length, seen.rows);
      assert.match(markdown, /^#/u);
      assert.deepEqual(complaints, []);
    });

    it('goes from the summary to the text, and from the text to the summary', async () => {
      const { page } = await open('en');
      await click(page, 'Sample');
      await read(page);
      await page.evaluate(() => document.querySelectorAll<HTMLElement>('.rows .row')[3]?.click());
      const active = await page.evaluate(() =>
        Array.from(CSS.highlights.get('isnad-active') ?? [], String).join(' '),
      );
      assert.notEqual(active, '');
      const point = await page.evaluate(() => {
        const [range] = CSS.highlights.get('isnad-demand') ?? [];
        (range as Range).startContainer.parentElement?.scrollIntoView({
          block: 'center',
          behavior: 'instant',
        });
        const { x, y, width, height } = (range as Range).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await page.mouse.click(point.x, point.y);
      await page.waitForFunction(
        () =>
          document.querySelector<HTMLElement>('.row[aria-current=true]')?.innerText.includes('Demand') ??
          false,
      );
    });

    it('reads a pasted text, and says what is wrong with one that is not Arabic', async () => {
      const { page } = await open('en');
      await page.evaluate(
        (text) => {
          const area = document.querySelector('textarea');
          if (!area) return;
          area.value = text;
          area.dispatchEvent(new Event('input', { bubbles: true }));
        },
        `${title}\n\n${paragraphs.join('\n\n')}`,
      );
      await click(page, 'Read');
      await read(page);
      assert.equal(await page.evaluate(() => document.querySelector('article h1')?.textContent), title);
      await click(page, 'Another text');
      await page.waitForSelector('textarea');
      await page.type(
        'textarea',
        'The minister denied that the port is closed to ships, and said that work goes on.',
      );
      await click(page, 'Read');
      await page.waitForSelector('.summary [role=alert]');
      const message = await page.evaluate(
        () => document.querySelector<HTMLElement>('[role=alert]')?.innerText ?? '',
      );
      assert.match(message, /does not seem to be Arabic/u);
    });

    it('finds the article of an HTML file', async () => {
      const { page, complaints } = await open();
      const file = join(folder, 'page.html');
      const nav = '<nav><a href="https://example.org/">الرئيسية</a></nav><script>document.title = 1</script>';
      writeFileSync(file, articlePage({ before: nav, after: '<footer>جميع الحقوق محفوظة</footer>' }));
      const chooser = await page.$('input[type=file]');
      assert.ok(chooser);
      await chooser.uploadFile(file);
      await read(page);
      const shown = await page.evaluate(() => ({
        title: document.querySelector('article h1')?.textContent,
        last: document.querySelector('article p:last-child')?.textContent,
        frames: document.querySelectorAll('iframe').length,
      }));
      assert.deepEqual(shown, { title, last: paragraphs.at(-1), frames: 0 });
      assert.deepEqual(
        complaints.filter((it) => !/script/iu.test(it)),
        [],
        'only the script of the file may be complained of: it must not run',
      );
    });

    it('breaks no rule of accessibility', async () => {
      for (const locale of ['ar', 'en'] as const) {
        const { page } = await open(locale);
        for (const step of ['input', 'reading']) {
          if (step === 'reading') {
            await click(page, locale === 'ar' ? 'مثال' : 'Sample');
            await read(page);
          }
          await page.evaluate(axe);
          const violations = await page.evaluate(async () => {
            const { axe } = globalThis as unknown as {
              axe: { run(): Promise<{ violations: { help: string; nodes: { html: string }[] }[] }> };
            };
            const { violations } = await axe.run();
            return violations.map(({ help, nodes }) => `${help}: ${nodes.map(({ html }) => html).join(' ')}`);
          });
          assert.deepEqual(violations, [], `${step} (${locale})`);
        }
      }
    });
  });
}

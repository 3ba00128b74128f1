import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { it } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { reading, text, title } from './fixture.ts';
import { inBrowsers } from './support.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type State = 'ready' | 'mute' | 'bare' | 'empty' | 'loading' | 'error';

/** Mounts a panel under `view`; what it reports is kept under `selected` and `exported`. */
async function mounted(page: Page, locale: 'ar' | 'en', status: State = 'ready'): Promise<Page> {
  await page.evaluate(
    (given, text, title, locale, status) => {
      const t = isnadWeb.createTranslator(locale);
      const bare = { ...given, actors: [], statements: [], disputes: [] };
      const ready = (reading: typeof given) =>
        ({ status: 'ready', model: new isnadWeb.ReadingModel(text, reading), info: { title } }) as const;
      const state =
        status === 'ready'
          ? ready(given)
          : status === 'bare' || status === 'mute'
            ? ready(status === 'bare' ? bare : { ...bare, actors: given.actors })
            : status === 'error'
              ? ({ status, message: t('error_not_arabic') } as const)
              : { status };
      const [selected, exported]: [unknown[], string[]] = [[], []];
      Object.assign(document.documentElement, { lang: locale, dir: t.direction });
      const root = document.querySelector('#root');
      if (!root) throw new Error('no root');
      const view = isnadWeb.mountSummary(root, {
        state,
        t,
        onSelect: (target) => selected.push(target),
        onExport: (format) => exported.push(format),
        onRead: () => selected.push('read'),
      });
      Object.assign(globalThis, { view, selected, exported });
    },
    reading,
    text,
    title,
    locale,
    status,
  );
  return page;
}

/** Clicks what a selector finds whose text or name holds some words. */
async function press(page: Page, selector: string, words = ''): Promise<void> {
  const found = await page.evaluateHandle(
    (selector, words) =>
      Array.from(document.querySelectorAll<HTMLElement>(selector)).find((it) =>
        `${it.innerText} ${it.getAttribute('aria-label') ?? ''}`.includes(words),
      ),
    selector,
    words,
  );
  const element = found.asElement();
  assert.ok(element, `no ${selector} with «${words}»`);
  await (element as ElementHandle<HTMLElement>).click();
}

const rows = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.rows > li'), (row) =>
      row.innerText.replace(/\s+/gu, ' '),
    ),
  );

inBrowsers('The summary', (bench) => {
  const open = (locale: 'ar' | 'en', status: State = 'ready', size = { width: 380, height: 900 }) => {
    bench.server.page(
      '/panel',
      '<!doctype html><html><meta charset=utf-8><title>إسناد</title><body><main><h1>إسناد</h1><div id=root></div></main>',
    );
    return bench.open('/panel', size).then((page) => mounted(page, locale, status));
  };

  for (const locale of ['ar', 'en'] as const) {
    it(`breaks no rule of accessibility (${locale})`, async () => {
      const judge = async (page: Page, what: string) => {
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: {
              run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
            };
          };
          const { violations } = await axe.run();
          return violations.map(
            ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
          );
        });
        assert.deepEqual(violations, [], what);
      };
      for (const status of ['bare', 'empty', 'loading', 'error'] as const) {
        const page = await open(locale, status);
        await page.evaluate(axe);
        await judge(page, status);
      }
      const page = await open(locale);
      await page.evaluate(axe);
      await page.evaluate("view.update({ active: { type: 'statement', id: 's3' } })");
      for (let tab = 0; tab < 3; tab += 1) {
        await page.evaluate((tab) => document.querySelectorAll<HTMLElement>('[role=tab]')[tab]?.click(), tab);
        await judge(page, `tab ${tab}`);
      }
    });
  }

  it('lists the statements, and finds them by words, kind and speaker', async () => {
    const page = await open('ar');
    assert.equal((await rows(page)).length, reading.statements.length);
    assert.match((await rows(page))[0] ?? '', /وزارة النقل نفي إغلاق ميناء الرملة/u);
    await press(page, '.toggle', 'نفي');
    assert.equal((await rows(page)).length, 3);
    await press(page, '.toggle', 'اتهام');
    assert.equal((await rows(page)).length, 4);
    await press(page, '.toggle', 'نفي');
    await press(page, '.toggle', 'اتهام');
    await page.type('input[type=search]', 'الاعطال');
    assert.equal((await rows(page)).length, 1, 'hamza and no hamza are one for a search');
    await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')?.select());
    await page.keyboard.press('Backspace');
    await page.select('select', 'سامر الحداد');
    assert.equal((await rows(page)).length, 3);
    await page.type('input[type=search]', 'لا يوجد');
    assert.match(
      await page.evaluate(() => document.querySelector('.none')?.textContent ?? ''),
      /لا شيء يطابق/u,
    );
  });

  it('names the kinds in the same order on every page', async () => {
    const page = await open('en');
    const texts = (selector: string) =>
      page.evaluate((what) => Array.from(document.querySelectorAll(what), (it) => it.textContent), selector);
    const kinds = ['Claim', 'Denial', 'Accusation', 'Demand', 'Warning', 'Commitment', 'Stance'];
    assert.deepEqual(await texts('.toggle .kind'), kinds);
    await page.select('.choice:nth-of-type(2) select', 'kind');
    assert.deepEqual(await texts('.group'), kinds);
    await press(page, '[role=tab]', 'Actors');
    assert.deepEqual(await texts('.toggle .kind'), ['Person', 'Organisation', 'Place', 'Group']);
  });

  it('groups the statements by who speaks', async () => {
    const page = await open('en');
    await page.select('.choice:nth-of-type(2) select', 'speaker');
    const groups = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.group'), (it) => it.textContent),
    );
    assert.deepEqual(groups.slice(0, 3), ['وزارة النقل', 'شركة الساحل للملاحة', 'سامر الحداد']);
    assert.ok(groups.includes('مصادر مطلعة'));
  });

  it('says what was chosen, and shows what was chosen elsewhere', async () => {
    const page = await open('ar');
    await press(page, '.row', 'استقبال الحاويات');
    await page.evaluate("view.update({ active: { type: 'actor', id: 'a5', mention: 1 } })");
    await page.waitForFunction(
      () => document.querySelector('[role=tab][aria-selected=true]')?.id === 'isnad-tab-actors',
    );
    const current = await page.evaluate(
      () => document.querySelector<HTMLElement>('[aria-current=true]')?.innerText ?? '',
    );
    assert.match(current, /نبيل قاسم[\s\S]*الموضع 2 من 2/u);
    await press(page, '.actor:has([aria-current]) .icon', 'الموضع السابق');
    await press(page, '[role=tab]', 'مواضع التعارض');
    await press(page, '.side', 'أمام السفن');
    assert.deepEqual(await page.evaluate('selected'), [
      { type: 'statement', id: 's3' },
      { type: 'actor', id: 'a5', mention: 0 },
      { type: 'statement', id: 's2' },
    ]);
  });

  it('puts the two sides of a dispute side by side, the denial second', async () => {
    const page = await open('ar', 'ready', { width: 700, height: 800 });
    await press(page, '[role=tab]', 'مواضع التعارض');
    const sides = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.dispute:first-child .side'), (side) => {
        const { x, y } = side.getBoundingClientRect();
        return { text: side.innerText, x, y };
      }),
    );
    const [first, second] = sides;
    assert.ok(first && second);
    assert.match(first.text, /^قول\s+شركة الساحل/u);
    assert.match(second.text, /^نفي\s+وزارة النقل/u);
    assert.ok(first.x > second.x && first.y === second.y, 'the first side is not on the right of the second');
  });

  it('begins with the actors where nothing is said', async () => {
    const page = await open('ar', 'mute');
    assert.equal((await rows(page)).length, reading.actors.length);
  });

  for (const locale of ['ar', 'en'] as const) {
    it(`finds room for everything in the narrowest sidebar (${locale})`, async () => {
      // Firefox's sidebar without its scrollbar.
      const page = await open(locale, 'ready', { width: 228, height: 700 });
      for (const tab of ['statements', 'disputes', 'actors']) {
        await press(page, `#isnad-tab-${tab}`);
        const cut = await page.evaluate(() =>
          Array.from(document.querySelectorAll<HTMLElement>('button, input, select'), (control) => {
            const { left, right, width } = control.getBoundingClientRect();
            const room = control.localName === 'select' ? width >= 150 : true;
            return left >= 0 && right <= innerWidth && room ? '' : control.outerHTML;
          }).filter((html) => html !== ''),
        );
        assert.deepEqual(cut, [], tab);
      }
    });
  }

  it('sets a speaker above its words, also where the panel itself runs from left to right', async () => {
    const page = await open('en', 'ready', { width: 700, height: 800 });
    const ends = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.row'), (row) =>
        ['.speaker', '.quoted'].map((part) =>
          Math.round(row.querySelector(part)?.getBoundingClientRect().right ?? -1),
        ),
      ),
    );
    for (const [speaker, words] of ends) assert.equal(speaker, words);
  });

  it('changes its tab with the arrow keys, in the direction of reading', async () => {
    const page = await open('ar');
    const tab = () => page.evaluate(() => document.activeElement?.id);
    await page.focus('[role=tab][aria-selected=true]');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await tab(), 'isnad-tab-disputes');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await tab(), 'isnad-tab-actors');
  });

  it('asks for exports, and to read where there is nothing yet', async () => {
    const page = await open('en');
    await press(page, '.small', 'Markdown');
    await press(page, '.small', 'JSON');
    assert.deepEqual(await page.evaluate('exported'), ['markdown', 'json']);
    const empty = await open('en', 'error');
    await press(empty, 'button', 'Read this page');
    assert.deepEqual(await empty.evaluate('selected'), ['read']);
  });

  it('leaves nothing behind', async () => {
    const page = await open('ar');
    await page.evaluate('view.unmount()');
    const left = await page.evaluate(() => [
      document.querySelector('#root')?.innerHTML,
      document.adoptedStyleSheets.length,
    ]);
    assert.deepEqual(left, ['', 0]);
  });
});

inBrowsers(
  'The summary in the dark',
  (bench) => {
    it('keeps its contrast', async () => {
      bench.server.page(
        '/panel',
        '<!doctype html><html><meta charset=utf-8><title>إسناد</title><body><main><h1>إسناد</h1><div id=root></div></main>',
      );
      const page = await mounted(await bench.open('/panel'), 'ar');
      await page.evaluate(axe);
      const result = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: {
            run(
              root: string,
              options: object,
            ): Promise<{ violations: { nodes: { html: string }[] }[]; passes: unknown[] }>;
          };
        };
        const only = { runOnly: ['color-contrast'] };
        const { violations, passes } = await axe.run('main', only);
        return {
          faults: violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
          passes: passes.length,
        };
      });
      assert.deepEqual(result, { faults: [], passes: 1 });
      const paper = await page.evaluate(
        () => getComputedStyle(document.querySelector('.summary') ?? document.body).backgroundColor,
      );
      assert.equal(paper, 'rgb(27, 29, 33)');
    });
  },
  { dark: true },
);

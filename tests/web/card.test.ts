import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Reading } from 'isnad';
import { reading } from './fixture.ts';
import { articlePage, inBrowsers, pause } from './support.ts';

/** Longer than the card waits before it opens or closes; for what must not happen. */
const patience = 700;

/** Waits until a card is there, or until none is. */
async function until(page: Page, there: boolean): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (((await card(page)) !== null) === there) return;
    await pause(50);
  }
  assert.fail(there ? 'no card opened' : 'the card did not go');
}

async function annotated(page: Page, given: Reading = reading, locale: 'ar' | 'en' = 'ar'): Promise<Page> {
  await page.evaluate(
    async (given, locale) => {
      const article = isnadWeb.findArticle(document);
      const t = isnadWeb.createTranslator(locale);
      const selected: unknown[] = [];
      const annotation = await isnadWeb.annotate({
        article,
        reading: given,
        t,
        onSelect: (it) => selected.push(it),
      });
      Object.assign(globalThis, { article, annotation, selected });
    },
    given,
    locale,
  );
  return page;
}

/** The middle of where a part of the article's text is rendered. */
function middleOf(page: Page, part: string, occurrence = 0): Promise<{ x: number; y: number }> {
  return page.evaluate(
    (part, occurrence) => {
      const { text, map } = isnadWeb.findArticle(document, { useSelection: false });
      let start = -1;
      for (let i = 0; i <= occurrence; i += 1) start = text.indexOf(part, start + 1);
      const rect = map.ranges({ start, end: start + part.length })[0]?.getClientRects()[0] ?? new DOMRect();
      return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    },
    part,
    occurrence,
  );
}

async function hover(page: Page, part: string, occurrence = 0): Promise<void> {
  const { x, y } = await middleOf(page, part, occurrence);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await until(page, true);
}

/** What the card shows; null while there is none. */
function card(page: Page) {
  return page.evaluate(() => {
    const host = document.querySelector('isnad-card');
    const box = globalThis.shadowRoots.at(-1)?.querySelector<HTMLElement>('.card');
    if (!host || !box || getComputedStyle(host).visibility === 'hidden') return null;
    const { left, top, right, bottom } = box.getBoundingClientRect();
    return {
      text: box.innerText.replace(/[\u2068\u2069]/gu, '').replace(/\s+/gu, ' '),
      open: host.shadowRoot !== null,
      direction: getComputedStyle(box).direction,
      top,
      bottom,
      inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
      buttons: box.querySelectorAll('.icon').length,
      pictures: box.querySelectorAll('img').length,
      focused: document.activeElement === host,
    };
  });
}

/** Clicks a button of the card by its name or text. */
async function press(page: Page, name: string): Promise<void> {
  const point = await page.evaluate((name) => {
    const buttons = Array.from(globalThis.shadowRoots.at(-1)?.querySelectorAll('button') ?? []);
    const button = buttons.find(
      (it) => it.getAttribute('aria-label') === name || it.innerText.includes(name),
    );
    button?.scrollIntoView({ block: 'nearest' });
    const rect = button?.getBoundingClientRect() ?? new DOMRect();
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }, name);
  await page.mouse.click(point.x, point.y);
}

const active = (page: Page): Promise<string[]> =>
  page.evaluate(() => Array.from(CSS.highlights.get('isnad-active') ?? [], String));

inBrowsers('The card', (bench) => {
  it('opens over a name and tells who it is, what it said and what it denied', async () => {
    bench.server.page('/card', articlePage());
    const page = await annotated(await bench.open('/card'));
    assert.equal(await card(page), null);
    await hover(page, 'سامر الحداد');
    const shown = await card(page);
    assert.ok(shown);
    for (const part of [
      'شخص',
      'سامر الحداد',
      'المتحدث باسم الوزارة',
      'الموضع 1 من 2',
      'الحداد × 1',
      'العمل في الميناء مستمر',
    ]) {
      assert.ok(shown.text.includes(part), `«${part}» is missing in ${shown.text}`);
    }
    assert.match(shown.text, /نفي منسوب إليه.*عار عن الصحة/u);
    assert.deepEqual([shown.open, shown.direction, shown.inside], [false, 'rtl', true]);
    const hovered = await page.evaluate(() => Array.from(CSS.highlights.get('isnad-hover') ?? [], String));
    assert.deepEqual(hovered, ['سامر الحداد']);
  });

  it('opens over a statement and leads to the one that contradicts it', async () => {
    bench.server.page('/card', articlePage());
    const page = await annotated(await bench.open('/card'), reading, 'en');
    await hover(page, 'توقف عن استقبال');
    const shown = await card(page);
    for (const part of [
      'Claim',
      'شركة الساحل للملاحة',
      'Reported speech',
      'Confident reading',
      'In dispute with',
      'Denial',
    ]) {
      assert.ok(shown?.text.includes(part), `«${part}» is missing in ${shown?.text}`);
    }
    assert.equal(shown?.direction, 'ltr');
    await press(page, 'أمام السفن التجارية');
    assert.deepEqual(await active(page), ['نفت', 'وزارة النقل', 'إغلاق ميناء الرملة أمام السفن التجارية']);
    assert.match((await card(page))?.text ?? '', /^Denial/u);
    assert.deepEqual(await page.evaluate('selected'), [{ type: 'statement', id: 's2' }]);
  });

  it('says so where the source is unnamed and the reading unsure', async () => {
    bench.server.page('/card', articlePage());
    const page = await annotated(await bench.open('/card'));
    await hover(page, 'تُستأنف المفاوضات');
    assert.match((await card(page))?.text ?? '', /مصادر مطلعة.*قراءة غير مؤكدة/u);
  });

  it('goes from mention to mention', async () => {
    bench.server.page('/card', articlePage());
    const page = await annotated(await bench.open('/card'));
    await hover(page, 'نبيل قاسم');
    await press(page, 'الموضع التالي');
    assert.deepEqual(await active(page), ['قاسم']);
    assert.match((await card(page))?.text ?? '', /الموضع 2 من 2/u);
    await press(page, 'الموضع السابق');
    assert.deepEqual(await active(page), ['نبيل قاسم']);
  });

  it('has no way to other mentions of a name that occurs once', async () => {
    bench.server.page('/card', articlePage());
    const page = await annotated(await bench.open('/card'));
    await hover(page, 'عمال الرملة');
    const shown = await card(page);
    assert.match(shown?.text ?? '', /ذُكر مرة واحدة/u);
    assert.equal(shown?.buttons, 1);
  });

  it('stays while the pointer is in it, and goes when the pointer has left', async () => {
    bench.server.page('/card', articlePage());
    const page = await annotated(await bench.open('/card'));
    await hover(page, 'سامر الحداد');
    const { x, y } = await middleOf(page, 'سامر الحداد');
    for (const step of [12, 24, 36, 60]) await page.mouse.move(x, y + step);
    await pause(patience);
    assert.ok(await card(page), 'the card went although the pointer is in it');
    await page.mouse.move(4, 4);
    await until(page, false);
  });

  it('does not cover its word where there is little room above and below', async () => {
    bench.server.page('/card', articlePage({ after: '<p>—</p>'.repeat(100) }));
    const page = await annotated(await bench.open('/card', { width: 800, height: 440 }));
    const { y } = await middleOf(page, 'سامر الحداد');
    await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), y - 220);
    await hover(page, 'سامر الحداد');
    await pause(patience);
    const shown = await card(page);
    assert.ok(shown, 'the card went although the pointer rests');
    const word = await middleOf(page, 'سامر الحداد');
    assert.ok(shown.top > word.y || shown.bottom < word.y, 'the card covers its word');
    assert.equal(shown.inside, true);
  });

  it('goes when the article scrolls, not when a news ticker does', async () => {
    const ticker = '<div id="ticker"><p>1<p>2<p>3<p>4</div>';
    bench.server.page('/card', articlePage({ before: ticker, after: '<p>—</p>'.repeat(100) }));
    // The page's policy forbids the style attribute; the CSSOM may.
    const page = await annotated(await bench.open('/card'));
    await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('#ticker');
      if (box) Object.assign(box.style, { height: '20px', overflow: 'auto' });
    });
    await hover(page, 'سامر الحداد');
    await page.evaluate(() => document.querySelector('#ticker')?.scrollBy({ top: 30, behavior: 'instant' }));
    await pause(patience);
    assert.ok(await card(page), 'the card went because of the ticker');
    await page.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }));
    await until(page, false);
  });

  it('does not open beside the text, where a caret would only snap to it', async () => {
    bench.server.page('/card', articlePage());
    const page = await annotated(await bench.open('/card'));
    // The headline ends with a name, and much of its line is empty.
    const { y } = await middleOf(page, 'ميناء الرملة');
    const { x } = await page.evaluate(() => ({
      x: document.querySelector('article')?.getBoundingClientRect().x ?? 0,
    }));
    await page.mouse.move(x + 6, y);
    await page.mouse.move(x + 3, y);
    await pause(patience);
    assert.equal(await card(page), null);
  });

  it('is pinned by a click, follows the page, and closes with Escape', async () => {
    bench.server.page('/card', articlePage({ after: '<p>—</p>'.repeat(100) }));
    const page = await annotated(await bench.open('/card'));
    const { x, y } = await middleOf(page, 'سامر الحداد');
    await page.mouse.click(x, y);
    await page.mouse.move(4, 4);
    await pause(patience);
    assert.ok(await card(page), 'the pinned card went');
    await page.keyboard.press('Escape');
    assert.equal(await card(page), null);
    assert.deepEqual(await active(page), []);
    await page.mouse.click(x, y);
    await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
    await until(page, false);
  });

  it('is reached by the keyboard', async () => {
    bench.server.page('/card', articlePage());
    const page = await annotated(await bench.open('/card'));
    await page.evaluate("annotation.jumpTo({ type: 'actor', id: 'a4', mention: 0 }, { focusCard: true })");
    assert.equal((await card(page))?.focused, true);
    const names: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(() => {
          const focused = globalThis.shadowRoots.at(-1)?.activeElement as HTMLElement | null;
          return focused?.getAttribute('aria-label') ?? focused?.innerText ?? '';
        }),
      );
    }
    assert.deepEqual(names.slice(0, 2), ['إغلاق', 'الموضع التالي']);
    assert.match(names[2] ?? '', /^قول/u);
    await page.keyboard.press('Enter');
    assert.equal((await active(page))[0], 'قال');
  });

  it('stays inside a small viewport', async () => {
    bench.server.page('/card', articlePage());
    const page = await annotated(await bench.open('/card', { width: 360, height: 420 }));
    for (const [id, occurrences] of [
      ['a1', 3],
      ['a4', 2],
      ['a9', 1],
    ] as const) {
      for (let mention = 0; mention < occurrences; mention += 1) {
        await page.evaluate(`annotation.jumpTo({ type: 'actor', id: '${id}', mention: ${mention} })`);
        await pause(150);
        assert.equal((await card(page))?.inside, true, `${id}, mention ${mention}`);
      }
    }
  });

  it('shows text as text, whatever it holds', async () => {
    bench.server.page('/card', articlePage());
    const [first, ...others] = reading.actors;
    assert.ok(first);
    const name = '<img src=x onerror="document.title=1">';
    const page = await annotated(await bench.open('/card'), {
      ...reading,
      actors: [{ ...first, name }, ...others],
    });
    await page.evaluate("annotation.jumpTo({ type: 'actor', id: 'a1', mention: 0 })");
    const shown = await card(page);
    assert.ok(shown, 'no card');
    assert.ok(shown.text.includes(name), shown.text);
    assert.equal(shown.pictures, 0);
  });
});

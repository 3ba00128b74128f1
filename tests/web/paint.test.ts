import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { reading } from './fixture.ts';
import { articlePage, inBrowsers } from './support.ts';

/** Annotates the page; the annotation stays in the page under `annotation`. */
async function annotate(page: Page, locale: 'ar' | 'en' = 'ar'): Promise<void> {
  await page.evaluate(
    async (given, locale) => {
      const article = isnadWeb.findArticle(document);
      const t = isnadWeb.createTranslator(locale);
      const annotation = await isnadWeb.annotate({ article, reading: given, t });
      Object.assign(globalThis, { annotation });
    },
    reading,
    locale,
  );
}

/** What every highlight of the page covers. */
function highlights(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(Array.from(CSS.highlights, ([name, ranges]) => [name, Array.from(ranges, String)])),
  );
}

function clear(page: Page): Promise<void> {
  return page.evaluate(() =>
    (globalThis as unknown as { annotation: { clear(): Promise<void> } }).annotation.clear(),
  );
}

inBrowsers('Highlights', (bench) => {
  it('cover what was read, one for each kind, on a page that allows no styles', async () => {
    bench.server.page('/paint', articlePage());
    const page = await bench.open('/paint');
    await annotate(page);
    const painted = await highlights(page);
    assert.deepEqual(painted['isnad-person'], ['سامر الحداد', 'الحداد', 'نبيل قاسم', 'قاسم', 'ليلى منصور']);
    assert.deepEqual(painted['isnad-group'], ['عمال الرملة']);
    assert.deepEqual(painted['isnad-accusation'], ['اتهم', 'وزارة النقل بإخفاء الأعطال التي أصابت الرافعات']);
    assert.deepEqual(painted['isnad-claim-within'], ['أبلغوه', 'الرافعات لا تعمل']);
    assert.deepEqual(painted['isnad-claim-uncertain'], [
      'رجحت',
      'تُستأنف المفاوضات بين الجانبين الخميس المقبل',
    ]);
    assert.deepEqual(painted['isnad-dispute'], ['نفت', 'تأكيد', 'قال']);
    assert.equal(painted['isnad-cue']?.length, reading.statements.length);
    for (const name of [
      'denial',
      'claim',
      'demand',
      'warning',
      'commitment',
      'stance',
      'organization',
      'place',
    ]) {
      assert.ok(painted[`isnad-${name}`]?.length, `nothing painted as ${name}`);
    }
  });

  it('are seen, and leave nothing behind', async () => {
    bench.server.page('/paint', articlePage());
    const page = await bench.open('/paint');
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const picture = () => page.screenshot({ encoding: 'base64' });
    const [htmlBefore, pictureBefore] = [await html(), await picture()];
    await annotate(page);
    assert.notEqual(await picture(), pictureBefore, 'nothing is to be seen');
    const host = /<isnad-card[^>]*><\/isnad-card>/;
    assert.equal(
      (await html()).replace(host, ''),
      htmlBefore,
      'more than the host of the card is in the page',
    );
    await clear(page);
    assert.equal(await html(), htmlBefore);
    assert.equal(await picture(), pictureBefore, 'something is still to be seen');
    assert.deepEqual(await highlights(page), {});
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  });

  it('tell the kinds apart by the style of their line too', async () => {
    bench.server.page('/paint', articlePage());
    const page = await bench.open('/paint');
    await annotate(page);
    const lines = await page.evaluate(() => {
      const kinds = ['claim', 'denial', 'accusation', 'demand', 'warning', 'commitment', 'stance'];
      return kinds.map((kind) => {
        const style = getComputedStyle(document.body, `::highlight(isnad-${kind})`);
        return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationThickness}`;
      });
    });
    assert.equal(new Set(lines).size, 7, lines.join(', '));
    assert.ok(
      lines.every((line) => line.startsWith('underline')),
      lines.join(', '),
    );
  });

  it('mark what is chosen, and go to it', async () => {
    bench.server.page('/far', articlePage({ before: '<p>—</p>'.repeat(120) }));
    const page = await bench.open('/far');
    await annotate(page);
    const result = await page.evaluate(() => {
      const { annotation } = globalThis as unknown as { annotation: { jumpTo(target: unknown): boolean } };
      const went = annotation.jumpTo({ type: 'statement', id: 's8' });
      const ranges = Array.from(CSS.highlights.get('isnad-active') ?? []) as Range[];
      const { top, bottom } = ranges[0]?.getBoundingClientRect() ?? new DOMRect(0, -1);
      const unknown = annotation.jumpTo({ type: 'statement', id: 's99' });
      return { went, unknown, texts: ranges.map(String), seen: top > 0 && bottom < innerHeight };
    });
    assert.deepEqual(result, {
      went: true,
      unknown: false,
      texts: ['حذرت', 'نقابة عمال الموانئ', 'استمرار الخلاف يهدد رواتب مئات الأسر'],
      seen: true,
    });
  });

  it('follow the page into the dark', async () => {
    const themes: [string, string, string][] = [
      ['/white', '', 'light'],
      ['/black', 'bgcolor="#101010" text="#eeeeee"', 'dark'],
      ['/paper', 'bgcolor="#f3ead7"', 'light'],
    ];
    for (const [path, attributes, theme] of themes) {
      bench.server.page(path, articlePage({ attributes }));
      const page = await bench.open(path);
      const found = await page.evaluate(() => isnadWeb.themeOf(isnadWeb.findArticle(document).container));
      assert.equal(found, theme, path);
    }
  });
});

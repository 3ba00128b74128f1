import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TargetTable } from '@isnad/web/card';
import { ReadingModel, type Target } from '@isnad/web/model';
import { areaFor, placeCard } from '../../web/card/place.ts';
import { marker, strokes, type Theme, washes } from '../../web/paint/index.ts';
import { look } from '../../web/parts/look.ts';
import { isDateLine } from '../../web/page/date-line.ts';
import { originLength } from '../../web/page/origin.ts';
import { reading, text } from './fixture.ts';

const model = new ReadingModel(text, reading);

describe('What stands at an offset', () => {
  const table = new TargetTable(model);
  const actor = (id: string, mention: number): Target => ({ type: 'actor', id, mention });
  const statement = (id: string): Target => ({ type: 'statement', id });
  const cases: [string, number, Target | null][] = [
    ['سامر الحداد', 0, actor('a4', 0)],
    ['الحداد بنشر', 0, actor('a4', 1)],
    ['مضيفاً', 0, statement('s5')],
    ['إغلاق ميناء الرملة أمام', 0, statement('s2')],
    ['ميناء الرملة أمام', 0, actor('a2', 1)],
    ['أبلغوه', 0, statement('s14')],
    ['الرافعات لا تعمل', 0, statement('s14')],
    ['عمال الرملة أبلغوه', 0, actor('a9', 0)],
    ['بعد ساعات', 0, null],
    ['المتحدث باسم', 0, null],
  ];
  for (const [part, into, expected] of cases) {
    it(part, () => assert.deepEqual(table.at(text.indexOf(part) + into)?.target ?? null, expected));
  }

  it('is the first and the last code unit of a span, and not the next one', () => {
    const start = text.indexOf('سامر الحداد');
    const end = start + 'سامر الحداد'.length;
    assert.equal(table.at(start - 1), null);
    assert.deepEqual(table.at(end - 1)?.target, actor('a4', 0));
    assert.equal(table.at(end), null);
    assert.equal(table.at(-1), null);
    assert.equal(table.at(text.length + 5), null);
  });
});

describe('The place of the card', () => {
  const area = { left: 8, right: 792, height: 600 };
  const card = { width: 300, height: 200 };
  const word = (x: number, y: number) =>
    ({ left: x, right: x + 60, top: y, bottom: y + 20 }) as DOMRectReadOnly;
  const cases: [string, DOMRectReadOnly, 'rtl' | 'ltr', { left: number; top: number }, number?][] = [
    ['below, at the end of the word where reading goes left', word(500, 100), 'rtl', { left: 260, top: 128 }],
    [
      'below, at the beginning of the word where reading goes right',
      word(100, 100),
      'ltr',
      { left: 100, top: 128 },
    ],
    ['above where there is no room below', word(500, 500), 'rtl', { left: 260, top: 292 }],
    ['not beyond the left edge', word(20, 100), 'rtl', { left: 8, top: 128 }],
    ['not beyond the right edge', word(700, 100), 'ltr', { left: 492, top: 128 }],
    ['not beyond the top', word(500, -40), 'rtl', { left: 260, top: 8 }],
    ['below and lower, where there is more room below', word(500, 200), 'rtl', { left: 260, top: 228 }, 364],
    ['above and lower, where there is more room above', word(500, 300), 'rtl', { left: 260, top: 8 }, 284],
  ];
  for (const [what, rect, direction, expected, height] of cases) {
    it(what, () => {
      const size = height === undefined ? card : { ...card, height: 440 };
      assert.deepEqual(placeCard(rect, size, area, direction), {
        ...expected,
        height: height ?? card.height,
      });
    });
  }
});

describe('The area of the card', () => {
  const viewport = { width: 800, height: 600 };
  const card = { width: 300, height: 200 };
  const article = (left: number, right: number) => ({ left, right }) as DOMRectReadOnly;
  it('is where the article is', () =>
    assert.deepEqual(areaFor(viewport, article(200, 700), card), { left: 200, right: 700, height: 600 }));
  it('is the viewport where the article is too narrow', () =>
    assert.deepEqual(areaFor(viewport, article(200, 400), card), { left: 8, right: 792, height: 600 }));
  it('is never beyond the viewport', () =>
    assert.deepEqual(areaFor(viewport, article(-50, 900), card), { left: 8, right: 792, height: 600 }));
});

describe('A reading', () => {
  it('puts the denial of a dispute second', () => {
    assert.deepEqual(
      model.disputes.map(({ first, second }) => [first.id, second.id]),
      [
        ['s3', 's2'],
        ['s3', 's4'],
      ],
    );
  });

  it('takes a name with tashkeel for no other spelling', () => {
    const text = 'الولايات المتّحدة ثم الولايات المتحدة ثم أمريكا';
    const names = ['الولايات المتّحدة', 'الولايات المتحدة', 'أمريكا'];
    const mentions = names.map((name) => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
    }));
    const [first] = reading.actors;
    assert.ok(first);
    const actor = { ...first, mentions };
    const spellings = new ReadingModel(text, { ...reading, actors: [actor] }).spellings(actor);
    assert.deepEqual(spellings, [
      { text: 'الولايات المتّحدة', count: 2 },
      { text: 'أمريكا', count: 1 },
    ]);
  });

  it('knows the spellings of a name, and who contradicts a statement', () => {
    const actor = model.actor('a4');
    assert.ok(actor);
    assert.deepEqual(model.spellings(actor), [
      { text: 'سامر الحداد', count: 1 },
      { text: 'الحداد', count: 1 },
    ]);
    const claim = model.statement('s3');
    assert.ok(claim);
    assert.deepEqual(
      model.opponents(claim).map(({ id }) => id),
      ['s2', 's4'],
    );
  });

  it('cuts an excerpt at a word', () => {
    const warning = model.statement('s8');
    assert.ok(warning);
    assert.equal(model.content(warning, 20), 'استمرار الخلاف يهدد…');
  });

  it('leaves out a dispute whose statement is missing', () => {
    const broken = new ReadingModel(text, {
      ...reading,
      disputes: [{ statements: ['s2', 's99'], why: 'test' }],
    });
    assert.deepEqual(broken.disputes, []);
  });
});

describe('A line that is nothing but a date', () => {
  const cases: [string, boolean][] = [
    ['تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساءً', true],
    ['الإثنين، 24 أغسطس 2020 09:23 ص', true],
    ['آخر تحديث: ٠٣ يونيو ٢٠٢٠ - ١١ شوال ١٤٤١ هـ', true],
    ['نُشر في: 15:40 بتوقيت غرينتش', true],
    ['November 9, 2020', true],
    ['2020-12-01 02:00', true],
    ['الجمعة', false],
    ['أعلن في 24 أبريل 2020', false],
    ['24 قتيلاً في القاهرة', false],
    ['حصيلة يوم الجمعة: 12 إصابة', false],
  ];
  for (const [line, expected] of cases) it(line, () => assert.equal(isDateLine(line), expected));
});

describe('Where a report says that it comes from', () => {
  const report = 'أعلنت وزارة النقل أن الميناء مفتوح أمام السفن.';
  const sites = ['صحيفة الساحل الإلكترونية', 'المدينة نيوز', ''];
  const origins = [
    'المدينة نيوز :-\u00a0 ',
    'الساحل: ',
    'عين - الساحل - الرياض: ',
    'عمّان - بترا - ',
    'الساحل – الرياض: ',
    'سامر الحداد- الساحل- ينبع: ',
    'واشنطن ـ (رويترز): ',
    'دبي (الساحل) - ',
    'القاهرة-أ ف ب- ',
    'باريس - ',
    'مسقط ـ وكالات : ',
  ];
  for (const origin of origins)
    it(origin, () => assert.equal(originLength(origin + report, sites), origin.length));

  // Somebody may say these, or they are part of the report.
  const kept = [
    'بيروت: ',
    'رويترز: ',
    'الوزير - في تصريح له الجمعة - ',
    'لافروف: ',
    'الرياض - جدة ',
    'طريق بيروت - دمشق: ',
    'قال الوزير لـ«الساحل»: ',
    'بيروت - الحريري: ',
    'عمّان ',
  ];
  for (const words of kept) {
    const before = words.startsWith('بيروت - ') ? 'بيروت - '.length : 0;
    it(`not ${words}`, () => assert.equal(originLength(words + report, sites), before));
  }
  it('not before next to nothing', () => assert.equal(originLength('عمّان - بترا - انتهى الخبر', sites), 0));
});

describe('The inks', () => {
  /** WCAG 2.2: contrast ratio. */
  const contrast = (a: string, b: string): number => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
  };
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const inks = { ...strokes, ...washes };
  for (const theme of ['light', 'dark'] as const satisfies readonly Theme[]) {
    const grounds = { ...look, ...marker };
    for (const ground of ['paper', 'leaf', 'active', 'hover'] as const) {
      it(`can be read on ${ground}, ${theme}`, () => {
        for (const [kind, { ink }] of Object.entries(inks))
          assert.ok(contrast(ink[theme], grounds[ground][theme]) >= 4.5, kind);
      });
    }
    it(`shows a scrollbar, ${theme}`, () => {
      assert.ok(contrast(look.thumb[theme], look.paper[theme]) >= 3);
    });
  }
});

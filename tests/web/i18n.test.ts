import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTranslator, pickLocale } from '@isnad/web/i18n';
import arabic from '@isnad/web/locales/ar/messages.json' with { type: 'json' };
import english from '@isnad/web/locales/en/messages.json' with { type: 'json' };

type Catalogue = Record<
  string,
  { message: string; description: string; placeholders?: Record<string, object> }
>;
const catalogues: Record<'ar' | 'en', Catalogue> = { ar: arabic, en: english };
const form = /_(?:zero|one|two|few|many|other)$/;
const bases = (catalogue: Catalogue) =>
  [...new Set(Object.keys(catalogue).map((key) => key.replace(form, '')))].sort();
const placeholders = (message: string) =>
  [...message.matchAll(/\$(\w+)\$/gu)].map(([, name]) => name?.toLowerCase());

describe('The message catalogues', () => {
  it('have the same messages', () => assert.deepEqual(bases(arabic), bases(english)));

  for (const [locale, catalogue] of Object.entries(catalogues)) {
    it(`follow the format of _locales (${locale})`, () => {
      for (const [key, { message, description, placeholders: declared = {} }] of Object.entries(catalogue)) {
        assert.match(key, /^[A-Za-z0-9_@]+$/u);
        assert.ok(message.trim() !== '' && description !== '', key);
        assert.deepEqual([...new Set(placeholders(message))].sort(), Object.keys(declared).sort(), key);
      }
    });
  }

  it('have every plural form of Arabic, and both of English', () => {
    const forms = (catalogue: Catalogue, base: string) =>
      Object.keys(catalogue).filter((key) => key.replace(form, '') === base);
    for (const base of bases(english).filter((key) => `${key}_other` in english)) {
      assert.equal(forms(arabic, base).length, 6, base);
      assert.equal(forms(english, base).length, 2, base);
    }
  });
});

describe('A translator', () => {
  const t = createTranslator('ar');
  const cases: [number, string][] = [
    [0, 'لا أقوال'],
    [1, 'قول واحد'],
    [2, 'قولان'],
    [3, '3 أقوال'],
    [10, '10 أقوال'],
    [11, '11 قولاً'],
    [99, '99 قولاً'],
    [100, '100 قول'],
    [103, '103 أقوال'],
  ];
  for (const [count, expected] of cases) {
    it(`counts ${count} in Arabic`, () =>
      assert.equal(createTranslator('ar', 'ar-MA')('statements_count', { count }), expected));
  }

  it('writes numbers in the digits of the language', () => {
    assert.equal(createTranslator('ar', 'ar-EG')('statements_count', { count: 12 }), '١٢ قولاً');
    assert.equal(createTranslator('en', 'ar-EG')('statements_count', { count: 12 }), '12 statements');
  });

  it('isolates names from the direction around them', () => {
    assert.equal(t('card_actor', { name: 'NATO (الناتو)' }), 'بطاقة \u2068NATO (الناتو)\u2069');
  });

  it('is Arabic for every Arabic, English otherwise', () => {
    assert.deepEqual(['ar', 'ar-SA', 'AR-eg', 'en-US', 'arc', 'fr'].map(pickLocale), [
      'ar',
      'ar',
      'ar',
      'en',
      'en',
      'en',
    ]);
  });
});

import arabic from '../locales/ar/messages.json';
import english from '../locales/en/messages.json';
import type { MessageKey } from './keys.ts';

export type Locale = 'ar' | 'en';

/**
 * Values that a message names (`$COUNT$` is `count`). The argument `count` chooses the plural form. Numbers are written in the locale's
 * digits; strings are isolated from the direction of what surrounds them (U+2068 FSI … U+2069 PDI, UAX #9).
 */
export type MessageArguments = Readonly<Record<string, string | number>>;

/** The messages of one locale. */
export interface Translator {
  readonly locale: Locale;
  readonly direction: 'rtl' | 'ltr';
  (key: MessageKey, args?: MessageArguments): string;
}

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

const catalogues: Readonly<Record<Locale, Catalogue>> = { ar: arabic, en: english };

/**
 * The messages of a locale.
 * @param language a full language tag such as `ar-MA`, for the digits of numbers; the locale's own by default.
 */
export function createTranslator(locale: Locale, language: string = locale): Translator {
  const catalogue = catalogues[locale];
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(pickLocale(language) === locale ? language : locale);

  function find(key: string, count: unknown): string {
    const form = typeof count === 'number' ? catalogue[`${key}_${plurals.select(count)}`] : undefined;
    return (form ?? catalogue[`${key}_other`] ?? catalogue[key])?.message ?? key;
  }

  const translate = (key: MessageKey, args: MessageArguments = {}): string =>
    find(key, args['count']).replace(/\$(\w+)\$/gu, (whole, name: string) => {
      const value = args[name.toLowerCase()];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : `\u2068${value}\u2069`;
    });
  return Object.assign(translate, {
    locale,
    direction: locale === 'ar' ? ('rtl' as const) : ('ltr' as const),
  });
}

/** The locale for a browser's language tag: Arabic for every `ar…`, English otherwise. */
export function pickLocale(language: string): Locale {
  return /^ar(?:-|$)/iu.test(language) ? 'ar' : 'en';
}

import type { Locale, Translator } from './index.ts';

/** The messages of a locale. */
export function createTranslator(_locale: Locale): Translator {
  throw new Error('not yet');
}

/** The locale for a browser's language tag: Arabic for every `ar…`, English otherwise. */
export function pickLocale(_language: string): Locale {
  throw new Error('not yet');
}

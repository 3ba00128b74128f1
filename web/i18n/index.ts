import type { MessageKey } from './keys.ts';

export { createTranslator, pickLocale } from './translator.ts';
export type { MessageKey } from './keys.ts';

export type Locale = 'ar' | 'en';

/** Values that a message names. A number takes part in plural forms (argument `count`) and is written in the locale's digits; a string is isolated from the direction of what surrounds it. */
export type MessageArguments = Readonly<Record<string, string | number>>;

/** The messages of one locale. */
export interface Translator {
  readonly locale: Locale;
  readonly direction: 'rtl' | 'ltr';
  (key: MessageKey, args?: MessageArguments): string;
}

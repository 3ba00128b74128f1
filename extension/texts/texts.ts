import { createTranslator, type Locale, type Translator } from '@isnad/web/i18n';
import { browser } from 'wxt/browser';
import type messages from '../locales/en/messages.json';

/** The names of the extension's own texts. Those of the components that it shares with other pages are in `web/locales`. */
export type TextName = keyof typeof messages;

/** A text in the browser's language; `$1` to `$9` stand for the substitutions. */
export function text(name: TextName, ...substitutions: string[]): string {
  return browser.i18n.getMessage(name, substitutions);
}

/** The locale whose texts the browser gives: the components of `web` follow it. */
export function locale(): Locale {
  return text('locale') === 'ar' ? 'ar' : 'en';
}

/** The texts of the components of `web`, with the digits of the browser's language. */
export function translator(): Translator {
  return createTranslator(locale(), browser.i18n.getUILanguage());
}

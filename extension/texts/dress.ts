import { lookProperties } from '@isnad/web/parts';
import type { ThemeSetting } from '../settings/settings.ts';
import { locale } from './texts.ts';

/** Gives a page of the extension its title, language, direction, colours and fonts. */
export function dress(document: Document, title: string, theme: ThemeSetting): void {
  const root = document.documentElement;
  document.title = title;
  root.lang = locale();
  root.dir = locale() === 'ar' ? 'rtl' : 'ltr';
  for (const [name, value] of lookProperties) root.style.setProperty(name, value);
  root.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
}

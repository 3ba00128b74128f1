import type { ThemeSetting } from '../settings/settings.ts';
import { locale } from './texts.ts';

/** Gives a page of the extension its title, language, direction and colour scheme. */
export function dress(document: Document, title: string, theme: ThemeSetting): void {
  const root = document.documentElement;
  document.title = title;
  root.lang = locale();
  root.dir = locale() === 'ar' ? 'rtl' : 'ltr';
  root.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
}

import { h, render } from 'preact';
import { onSettings, loadSettings } from '../settings/settings.ts';
import { dress } from '../texts/dress.ts';
import { text } from '../texts/texts.ts';
import { OptionsPage } from './page.tsx';

/** The options page. */
export async function startOptions(document: Document): Promise<void> {
  const settings = await loadSettings();
  dress(document, text('optionsTitle'), settings.theme);
  onSettings(({ theme }) => dress(document, text('optionsTitle'), theme));
  const root = document.getElementById('options');
  if (root) render(h(OptionsPage, { settings }), root);
}

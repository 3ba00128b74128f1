import { browser } from 'wxt/browser';

/** The keys that press the toolbar button, set apart from the text around them («Alt+I»); empty where none are set. */
export async function shortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  const keys = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
  return keys === '' ? '' : `\u2068${keys}\u2069`;
}

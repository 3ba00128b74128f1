import { browser } from 'wxt/browser';
import { patternOf } from './site-pattern.ts';

/** Sites that are read without a click are those whose host permission the reader granted: nothing else is kept of them. */
export async function automaticSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.map((pattern) => pattern.replace(/^[^:]+:\/\//, '').replace(/\/\*$/, '')).sort();
}

/** Whether an address is to be read without a click. */
export async function isAutomatic(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
}

/** Asks the reader. Call it straight from a click: browsers refuse it otherwise. */
export function grantSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export function revokeSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

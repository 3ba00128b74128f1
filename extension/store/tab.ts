import type { ArticleInfo } from 'isnad';
import { browser } from 'wxt/browser';
import type { Problem } from '../messages/problem.ts';

/**
 * What is known of a tab's page. In `storage.session`, so that it outlives the background and the panel can follow it
 * without asking.
 */
export type TabState =
  | { readonly status: 'none' }
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'shown'; readonly hash: string; readonly info: ArticleInfo };

const keyOf = (tabId: number) => `tab:${tabId}`;

export async function tabState(tabId: number): Promise<TabState> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabState | undefined) ?? { status: 'none' };
}

export async function setTabState(tabId: number, state: TabState): Promise<void> {
  if (state.status === 'none') await browser.storage.session.remove(keyOf(tabId));
  else await browser.storage.session.set({ [keyOf(tabId)]: state });
}

/** Calls back when the state of a tab changes. Returns what stops it. */
export function onTabState(callback: (tabId: number, state: TabState) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'session') return;
    for (const [key, { newValue }] of Object.entries(changes)) {
      const tabId = /^tab:(\d+)$/.exec(key)?.[1];
      if (tabId !== undefined)
        callback(Number(tabId), (newValue as TabState | undefined) ?? { status: 'none' });
    }
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

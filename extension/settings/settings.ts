import { statementKinds } from '@isnad/web/model';
import { browser } from 'wxt/browser';

export type ThemeSetting = 'auto' | 'light' | 'dark';

/** What may be shown or left out. */
export const shownKinds = ['actor', ...statementKinds] as const;
export type ShownKind = (typeof shownKinds)[number];

/** What the reader chose. Kept on this device (`storage.local`), never synchronised. */
export interface Settings {
  readonly theme: ThemeSetting;
  /** What is not painted on pages. The panel shows everything. */
  readonly hidden: readonly ShownKind[];
}

export const defaultSettings: Settings = { theme: 'auto', hidden: [] };

const key = 'settings';

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  return complete(stored[key]);
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}

/** Calls back whenever the settings change, in any context. Returns what stops it. */
export function onSettings(callback: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown } | undefined>, area: string) => {
    if (area === 'local' && changes[key]) callback(complete(changes[key].newValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

/** Settings as an older version of the extension may have left them, filled up. */
function complete(stored: unknown): Settings {
  const known: Partial<Settings> = typeof stored === 'object' && stored !== null ? stored : {};
  return { ...defaultSettings, ...known };
}

import { browser } from 'wxt/browser';
import { panel } from '#platform/panel';
import { answer } from '../messages/send.ts';
import { isAutomatic } from '../settings/sites.ts';
import { exportReading } from './export.ts';
import { read } from './readings.ts';
import { forget, readTab, recall, toggle } from './tabs.ts';
import { showOnButton } from './button.ts';

/** Everything that wakes the background. Listeners must be there when the worker's first turn ends. */
export function listen(): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return;
    const closeAgain = panel.open({ id: tab.id, windowId: tab.windowId });
    void toggle(tab.id).then((now) => (now === 'cleared' ? closeAgain() : undefined));
  });

  browser.tabs.onUpdated.addListener((tabId, changes, tab) => {
    if (changes.status === 'loading') void forget(tabId);
    if (changes.status === 'complete') void arrived(tabId, tab.url);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));

  answer('background', {
    'background.read': ({ text }) => read(text),
    'background.readTab': async ({ tabId }) => {
      await readTab(tabId, false);
      return null;
    },
    'background.gone': async (_, { tabId }) => {
      if (tabId !== undefined) await Promise.all([forget(tabId), showOnButton(tabId, { status: 'none' })]);
      return null;
    },
    'background.export': ({ hash, info, format }) => exportReading(hash, info, format),
    'background.insertStyles': async ({ css }, { tabId }) => {
      if (tabId !== undefined) await browser.scripting.insertCSS({ target: { tabId }, css });
      return null;
    },
    'background.removeStyles': async ({ css }, { tabId }) => {
      if (tabId !== undefined) await browser.scripting.removeCSS({ target: { tabId }, css });
      return null;
    },
  });
}

/** A tab has loaded a page. Without a permission for the page its address is not told. */
async function arrived(tabId: number, url: string | undefined): Promise<void> {
  if (await recall(tabId)) return;
  if (url !== undefined && (await isAutomatic(url))) await readTab(tabId, true);
}

import { browser } from 'wxt/browser';

/** Calls back with the tab that this panel's window shows: now, and whenever it shows another one. */
export async function onActiveTab(callback: (tabId: number) => void): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) callback(active.tabId);
  });
  const [tab] = await browser.tabs.query({ active: true, ...(windowId !== undefined && { windowId }) });
  if (tab?.id !== undefined) callback(tab.id);
}

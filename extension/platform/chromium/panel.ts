import { browser } from 'wxt/browser';
import type { PanelPlatform } from '../platform.ts';

/** Chromium's side panel. */
export const panel: PanelPlatform = {
  open({ windowId }) {
    // Asked before `open`, so answered as it was before it.
    const before = browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] });
    const opened = browser.sidePanel.open({ windowId }).then(
      () => true,
      (error: unknown) => {
        console.warn('isnad: the side panel did not open', error);
        return false;
      },
    );
    return async () => {
      const wasOpen = (await before).length > 0;
      if (!wasOpen && (await opened)) await close(windowId);
    };
  },
};

/** Chromium closes side panels since version 141. */
async function close(windowId: number): Promise<void> {
  const { close: closePanel } = browser.sidePanel as {
    close?: (options: { windowId: number }) => Promise<void>;
  };
  await closePanel?.call(browser.sidePanel, { windowId });
}

import { browser } from 'wxt/browser';
import type { PanelPlatform } from '../platform.ts';

interface SidebarAction {
  open(): Promise<void>;
}

/** Firefox's sidebar. */
export const panel: PanelPlatform = {
  open() {
    const { sidebarAction } = browser as unknown as { sidebarAction: SidebarAction };
    sidebarAction.open().catch((error: unknown) => console.warn('isnad: the sidebar did not open', error));
    // Firefox closes a sidebar only straight from a click, which this no longer is.
    return () => Promise.resolve();
  },
};

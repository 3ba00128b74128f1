import type { StylePort } from '@isnad/web/paint';

/** What a tab is to the panel. */
export interface PanelTab {
  readonly id: number;
  readonly windowId: number;
}

/** The panel, as this browser has it: Chromium's side panel, Firefox's sidebar. */
export interface PanelPlatform {
  /**
   * Opens the panel. To be called straight from the reader's click, before anything is awaited. What it returns closes
   * the panel again, if it was this call that opened it and the browser can.
   */
  open(tab: PanelTab): () => Promise<void>;
}

/** How the stylesheet of the highlights gets into a page. */
export type PageStyles = () => StylePort | undefined;

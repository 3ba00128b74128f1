import type { TextMap } from '../page/index.ts';
import type { ReadingModel, Target } from '../model/index.ts';

export type Theme = 'light' | 'dark';

/**
 * How the highlights' stylesheet gets into the page. `adoptedStyles` does it from the page itself; an extension may
 * hand in one that calls `scripting.insertCSS`, which Firefox needs (content scripts cannot adopt stylesheets there).
 */
export interface StylePort {
  insert(css: string): void | Promise<void>;
  /** Takes away what `insert` put in. */
  remove(): void | Promise<void>;
}

/** Whether this browser can paint highlights. */
export type PaintSupport =
  | { readonly supported: true }
  | {
      readonly supported: false;
      /** The browser lacks the CSS Custom Highlight API (Chromium 105, Firefox 140): show the summary and the card only. */
      readonly reason: 'no-highlight-api';
    };

export interface PainterOptions {
  readonly document: Document;
  readonly model: ReadingModel;
  readonly map: TextMap;
  /** From `themeOf(article.container)`. */
  readonly theme: Theme;
  readonly styles: StylePort;
}

/** Paints a reading with CSS Custom Highlights named `isnad-…`; the DOM stays as it is. */
export interface Painter {
  /** Paints everything. Resolves when the stylesheet is in. */
  paint(): Promise<void>;
  /** Marks what the pointer is on; null takes the mark away. */
  hover(target: Target | null): void;
  /** Marks what the reader chose; null takes the mark away. */
  activate(target: Target | null): void;
  /** Takes every highlight and the stylesheet away. */
  clear(): Promise<void>;
}

/** Whether this window can paint. */
export declare function paintSupport(window: Window): PaintSupport;
/** The theme of the page behind an element, by the luminance of what is painted there. */
export declare function themeOf(element: Element): Theme;
/** A constructable stylesheet adopted by a document or a shadow root: no page CSP can refuse it. */
export declare function adoptedStyles(root: Document | ShadowRoot): StylePort;
export declare function createPainter(options: PainterOptions): Painter;

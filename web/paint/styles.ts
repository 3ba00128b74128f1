/**
 * How the highlights' stylesheet gets into the page. `adoptedStyles` does it from the page itself; an extension may
 * hand in one that calls `scripting.insertCSS`, for browsers whose content scripts cannot adopt stylesheets.
 */
export interface StylePort {
  insert(css: string): void | Promise<void>;
  /** Takes away what `insert` put in. */
  remove(): void | Promise<void>;
}

/** A constructable stylesheet adopted by a document or a shadow root: no page CSP can refuse it. */
export function adoptedStyles(root: Document | ShadowRoot): StylePort {
  const sheet = new CSSStyleSheet();
  return {
    insert(css) {
      sheet.replaceSync(css);
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    },
    remove() {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

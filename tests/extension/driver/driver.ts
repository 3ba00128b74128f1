import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName, LaunchOptions } from '../../browser/index.ts';

/** A page of the extension: in a tab, or in the browser's own furniture (side panel, sidebar). */
export interface ExtensionPage {
  /** Evaluates an expression in the page; `document` is its document. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Clicks the first button whose name has these words in it. */
  clickButton(words: string): Promise<void>;
  screenshot(): Promise<Uint8Array>;
}

/** An expression that clicks a button of a page, in its shadow roots too. */
export function clicking(words: string): string {
  return `(() => {
    const all = (root) => [...root.querySelectorAll('*')].flatMap((found) => [found, ...(found.shadowRoot ? all(found.shadowRoot) : [])]);
    const button = all(document).find((found) => found.matches('button, [role=tab]') && (found.textContent + ' ' + found.getAttribute('aria-label')).includes(${JSON.stringify(words)}));
    if (!button) throw new Error('There is no button called ' + ${JSON.stringify(words)});
    button.click();
  })()`;
}

export interface DriveOptions extends LaunchOptions {
  /** Let the browser reach this machine only: saved pages name hosts that would have to be waited for. */
  readonly offline?: boolean;
  /** A host permission (match pattern) that the reader granted. Browsers ask for it in a dialog no protocol reaches. */
  readonly granted?: string;
  /** Changes a copy of the unpacked extension before it is loaded. */
  readonly alter?: (folder: string) => Promise<void>;
}

/** What the toolbar button says. */
export interface ButtonLook {
  readonly badge: string;
  readonly title: string;
}

/** A browser with the packaged extension in it. What puppeteer has no word for is done by each browser's own means. */
export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  /** Clicks the extension's button in the toolbar while `page` is in front. */
  clickButton(page: Page): Promise<void>;
  button(page: Page): Promise<ButtonLook>;
  /** The panel of the window, once it is open. */
  panel(): Promise<ExtensionPage>;
  /** The options page, in a tab of its own behind the others. */
  options(): Promise<ExtensionPage>;
  /** A picture of the whole window with its toolbar and panel; null where the browser cannot draw itself. */
  window(): Promise<Uint8Array | null>;
  /** Stops the service worker or event page, as browsers do when it idles. */
  stopBackground(): Promise<void>;
  /** Calls a function written as text with the closed shadow root of the first element that matches, and arguments. */
  inShadow<Value>(
    page: Page,
    selector: string,
    declaration: string,
    ...args: string[]
  ): Promise<Value | null>;
  /** Lets downloads fall into a folder, unasked. */
  downloadTo(folder: string): Promise<void>;
  /** Opens one of the browser's own pages, which no extension may read. */
  openBrowserPage(page: Page): Promise<void>;
  close(): Promise<void>;
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks until the answer satisfies.
 * @throws Error with the last answer after `timeout` milliseconds
 */
export async function until<Value>(
  ask: () => Promise<Value>,
  satisfies: (value: Value) => boolean,
  what: string,
  timeout = 15_000,
): Promise<Value> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const value = await ask();
      if (satisfies(value)) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    await wait(100);
  } while (Date.now() < end);
  const answer = last instanceof Error ? last.message : JSON.stringify(last);
  throw new Error(`Waited ${timeout} ms for ${what}; the last answer was ${answer}`);
}

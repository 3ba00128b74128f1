import type { Browser, Page } from 'puppeteer-core';
import { launchFirefox } from '../../browser/index.ts';
import {
  type ButtonLook,
  clicking,
  type DriveOptions,
  type Driver,
  type ExtensionPage,
  until,
  wait,
} from './driver.ts';

const addonId = 'isnad@isnad.example';
/** Firefox names its widgets after the add-on. */
const widget = addonId.replace(/[^a-z0-9]/g, '_');

/** Firefox with the extension, over WebDriver BiDi: in its pages, and in its own windows (`--remote-allow-system-access`). */
export async function driveFirefox(folder: string, options: DriveOptions = {}): Promise<Driver> {
  const browser = await launchFirefox({ ...options, args: ['--remote-allow-system-access'] });
  try {
    await browser.installExtension(folder);
    const bidi = new Bidi(browser);
    const origin = await bidi.inWindow<string>(
      `WebExtensionPolicy.getByID('${addonId}').getURL('').replace(/\\/$/, '')`,
    );
    if (options.offline === true) await bidi.inWindow(deadProxy);
    if (options.granted !== undefined) await bidi.inWindow(grant(options.granted));
    // The button starts in the menu of extensions; readers pin it.
    await bidi.inWindow(`void CustomizableUI.addWidgetToArea('${widget}-browser-action', 'nav-bar')`);
    return new FirefoxDriver(browser, bidi, origin);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

class FirefoxDriver implements Driver {
  readonly name = 'firefox';
  readonly browser: Browser;
  readonly origin: string;
  readonly #bidi: Bidi;

  constructor(browser: Browser, bidi: Bidi, origin: string) {
    this.browser = browser;
    this.#bidi = bidi;
    this.origin = origin;
  }

  async clickButton(page: Page): Promise<void> {
    await page.bringToFront();
    await this.#bidi.inWindow(`void document.getElementById('${widget}-BAP').click()`);
  }

  async button(page: Page): Promise<ButtonLook> {
    await page.bringToFront();
    return this.#bidi.inWindow(`(() => {
      const button = document.getElementById('${widget}-BAP');
      return { badge: button.getAttribute('badge') ?? '', title: button.getAttribute('tooltiptext') };
    })()`);
  }

  async panel(): Promise<ExtensionPage> {
    return this.#extensionPage(sidebar, `${this.origin}/sidepanel.html`);
  }

  async options(): Promise<ExtensionPage> {
    const address = `${this.origin}/options.html`;
    const tab = `gBrowser.browsers.find(({ currentURI }) => currentURI.spec === '${address}')`;
    await this.#bidi.inWindow(`void (${tab} ?? gBrowser.addTrustedTab('${address}'))`);
    return this.#extensionPage(tab, address);
  }

  /** @param element an expression for the `<browser>` that shows the page */
  async #extensionPage(element: string, address: string): Promise<ExtensionPage> {
    await until(
      () => this.#bidi.inWindow<boolean>(`${element}?.currentURI?.spec === '${address}'`),
      (open) => open,
      `${address} to open`,
    );
    const evaluate = <Value>(expression: string) =>
      this.#bidi.inWindow<Value>(inBrowser(element, expression));
    await until(
      () => evaluate<boolean>(`document.readyState === 'complete'`),
      (loaded) => loaded,
      `${address} to load`,
    );
    return {
      evaluate,
      clickButton: async (words) => {
        await evaluate(clicking(words));
      },
      screenshot: async () => Buffer.from(await this.#bidi.inWindow<string>(snapshotOf(element)), 'base64'),
    };
  }

  async window(): Promise<Uint8Array> {
    // As its reader sees it: without the mark of remote control, the sidebar drawn out from its least width.
    await this.#bidi.inWindow(`(() => {
      document.documentElement.removeAttribute('remotecontrol');
      document.getElementById('sidebar-box').style.width = '360px';
    })()`);
    await wait(400);
    return Buffer.from(await this.#bidi.inWindow<string>(snapshotOf('window')), 'base64');
  }

  async stopBackground(): Promise<void> {
    await this.#bidi.inWindow(
      `WebExtensionPolicy.getByID('${addonId}').extension.terminateBackground({ ignoreDevToolsAttached: true })`,
    );
  }

  async inShadow<Value>(
    page: Page,
    selector: string,
    declaration: string,
    ...args: string[]
  ): Promise<Value | null> {
    return this.#bidi.inShadow(contextOf(page), selector, declaration, args);
  }

  async downloadTo(folder: string): Promise<void> {
    await this.#bidi.inWindow(`(() => {
      Services.prefs.setIntPref('browser.download.folderList', 2);
      Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
      Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
      Services.prefs.setBoolPref('browser.download.always_ask_before_handling_new_types', false);
      Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);
    })()`);
  }

  async openBrowserPage(page: Page): Promise<void> {
    await page.bringToFront();
    await this.#bidi.inWindow(`new Promise((resolve) => {
      const { selectedBrowser } = gBrowser;
      gBrowser.addTabsProgressListener({
        onLocationChange(browser) {
          if (browser !== selectedBrowser) return;
          gBrowser.removeTabsProgressListener(this);
          resolve();
        },
      });
      selectedBrowser.fixupAndLoadURIString('about:support', {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      });
    })`);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

const sidebar = `document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')`;

/** An expression evaluated in a page of the extension, which only a frame script reaches: BiDi keeps to the web's tabs. */
function inBrowser(element: string, expression: string): string {
  const script = `(async () => {
    const { document } = content;
    let answer;
    try { answer = { value: JSON.stringify((await (${expression})) ?? null) }; }
    catch (error) { answer = { error: String(error) }; }
    sendAsyncMessage('isnad-test', answer);
  })()`;
  return `new Promise((resolve, reject) => {
    const { messageManager } = ${element};
    messageManager.addMessageListener('isnad-test', function listen({ data }) {
      messageManager.removeMessageListener('isnad-test', listen);
      if (data.error) reject(new Error(data.error)); else resolve(JSON.parse(data.value));
    });
    messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}), false);
  })`;
}

/** Gives the add-on a host permission, as Firefox does when its reader agrees. */
const grant = (pattern: string): string => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${addonId}');
  await ExtensionPermissions.add('${addonId}', { permissions: [], origins: ['${pattern}'] }, extension);
})()`;

/** Sends everything but this machine's own addresses to a port where nobody listens. */
const deadProxy = `(() => {
  for (const kind of ['http', 'ssl']) {
    Services.prefs.setStringPref('network.proxy.' + kind, '127.0.0.1');
    Services.prefs.setIntPref('network.proxy.' + kind + '_port', 9);
  }
  Services.prefs.setStringPref('network.proxy.no_proxies_on', '127.0.0.1');
  Services.prefs.setIntPref('network.proxy.type', 1);
})()`;

/** What a page shows, as a PNG in base64. */
const snapshotOf = (element: string): string => `(async () => {
  const image = await ${element}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return bytes.toBase64();
})()`;

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

interface NodeValue extends RemoteValue {
  readonly value?: { readonly shadowRoot?: RemoteValue | null };
}

type EvaluateResult =
  | { readonly type: 'success'; readonly result: RemoteValue }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** The few commands of WebDriver BiDi that puppeteer does not offer. */
class Bidi {
  readonly #send: (method: string, parameters: object) => Promise<unknown>;
  #window: string | null = null;

  constructor(browser: Browser) {
    const { connection } = browser as unknown as {
      connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
    };
    this.#send = async (method, parameters) => (await connection.send(method, parameters)).result;
  }

  /** Evaluates an expression in the browser's own window. Its value travels as JSON. */
  async inWindow<Value>(expression: string): Promise<Value> {
    this.#window ??= await this.#firstWindow();
    return this.evaluate<Value>(this.#window, expression);
  }

  async evaluate<Value>(context: string, expression: string): Promise<Value> {
    const result = await this.#command('script.evaluate', {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    return JSON.parse(String(result.value)) as Value;
  }

  /** BiDi shows closed shadow roots to whoever asks for a node, and takes them as arguments. */
  async inShadow<Value>(
    context: string,
    selector: string,
    declaration: string,
    args: readonly string[],
  ): Promise<Value | null> {
    const host = (await this.#command('script.evaluate', {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    })) as NodeValue;
    const root = host.value?.shadowRoot;
    if (!root?.sharedId) return null;
    const result = await this.#command('script.callFunction', {
      functionDeclaration: `async (...args) => JSON.stringify((await (${declaration})(...args)) ?? null)`,
      arguments: [{ sharedId: root.sharedId }, ...args.map((value) => ({ type: 'string', value }))],
      target: { context },
      awaitPromise: true,
    });
    return JSON.parse(String(result.value)) as Value;
  }

  async #firstWindow(): Promise<string> {
    const tree = (await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      contexts: { context: string; url: string }[];
    };
    const window = tree.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
    if (!window) throw new Error('Firefox shows none of its own windows.');
    return window.context;
  }

  async #command(method: string, parameters: object): Promise<RemoteValue> {
    const answer = (await this.#send(method, parameters)) as EvaluateResult;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Browser,
  type CDPSession,
  type Page,
  type Protocol,
  type Target,
  TargetType,
} from 'puppeteer-core';
import { launchChromium } from '../../browser/index.ts';
import { altered } from './altered.ts';
import {
  type ButtonLook,
  clicking,
  type DriveOptions,
  type Driver,
  type ExtensionPage,
  until,
} from './driver.ts';

/** Chromium with the extension, over the DevTools protocol. */
export async function driveChromium(folder: string, options: DriveOptions = {}): Promise<Driver> {
  const hosts = options.offline === true ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : [];
  const args = [...(options.args ?? []), ...hosts];
  const { granted } = options;
  const unpacked = granted === undefined ? folder : await altered(folder, (copy) => withHost(copy, granted));
  const browser = await launchChromium({ ...options, args, extensions: [unpacked] });
  try {
    const [extension] = await until(
      async () => [...(await browser.extensions()).values()],
      (found) => found.length > 0,
      `Chromium to take the extension in ${folder}`,
    );
    if (!extension) throw new Error('no extension');
    // Until its worker has started for the first time, an extension hears nothing.
    await browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER);
    return new ChromiumDriver(browser, extension.id, (page) => extension.triggerAction(page));
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Chromium is given a host permission in the manifest. */
async function withHost(folder: string, pattern: string): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: [pattern] }));
}

class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly browser: Browser;
  readonly origin: string;
  readonly clickButton: (page: Page) => Promise<void>;
  #options: Page | null = null;

  constructor(browser: Browser, id: string, clickButton: (page: Page) => Promise<void>) {
    this.browser = browser;
    this.origin = `chrome-extension://${id}`;
    this.clickButton = clickButton;
  }

  async button(page: Page): Promise<ButtonLook> {
    await this.#inExtension('0');
    await page.bringToFront();
    return this.#inExtension(`(async () => {
      const [{ id: tabId }] = await chrome.tabs.query({ active: true, currentWindow: true });
      return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
    })()`);
  }

  async panel(): Promise<ExtensionPage> {
    const target = await this.browser.waitForTarget((candidate) => this.#isPanel(candidate), {
      timeout: 10_000,
    });
    return extensionPage(await target.asPage());
  }

  async options(): Promise<ExtensionPage> {
    return extensionPage(await this.#optionsPage());
  }

  window(): Promise<null> {
    return Promise.resolve(null);
  }

  async stopBackground(): Promise<void> {
    const stopping = this.#background();
    const worker = await stopping?.worker();
    await worker?.close();
    await until(
      () => Promise.resolve(this.#background()),
      (running) => running === undefined || running !== stopping,
      'the worker to stop',
    );
  }

  async inShadow<Value>(
    page: Page,
    selector: string,
    declaration: string,
    ...args: string[]
  ): Promise<Value | null> {
    const session = await page.createCDPSession();
    try {
      const root = await closedRoot(session, selector);
      if (root === null) return null;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: root });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function (...args) { return (${declaration})(this, ...args) }`,
        ...(object.objectId !== undefined && { objectId: object.objectId }),
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as Value;
    } finally {
      await session.detach();
    }
  }

  async downloadTo(folder: string): Promise<void> {
    const session = await this.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }

  async openBrowserPage(page: Page): Promise<void> {
    await page.goto('chrome://version');
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  #isPanel(target: Target): boolean {
    return target.url().startsWith(`${this.origin}/sidepanel.html`);
  }

  #background(): Target | undefined {
    return this.browser
      .targets()
      .find((target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(this.origin));
  }

  /** Evaluates in a page of the extension that lies in a tab of its own: attaching to the worker would keep it awake. */
  async #inExtension<Value>(expression: string): Promise<Value> {
    return (await (await this.#optionsPage()).evaluate(expression)) as Value;
  }

  async #optionsPage(): Promise<Page> {
    if (!this.#options) {
      this.#options = await this.browser.newPage();
      await this.#options.goto(`${this.origin}/options.html`);
    }
    return this.#options;
  }
}

function extensionPage(page: Page): ExtensionPage {
  return {
    evaluate: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
    clickButton: async (words) => {
      await page.evaluate(clicking(words));
    },
    screenshot: () => page.screenshot(),
  };
}

/** The closed shadow root under the first element that matches, as the DevTools see it. */
async function closedRoot(session: CDPSession, selector: string): Promise<number | null> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  if (nodeId === 0) return null;
  const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
  const shadow: Protocol.DOM.Node | undefined = node.shadowRoots?.[0];
  return shadow?.backendNodeId ?? null;
}

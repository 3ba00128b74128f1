import { after, before, describe } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { type BrowserName, browserNames, launch, serve, type TestServer } from '../browser/index.ts';
import { bundle } from './bundle.ts';
import { paragraphs, title } from './fixture.ts';
import './page-entry.ts';

declare global {
  /** The shadow roots that were made in the page, closed ones too. */
  var shadowRoots: ShadowRoot[];
}

export interface Bench {
  readonly name: BrowserName;
  readonly server: TestServer;
  /** Opens a path of the server with the faces of web/ at hand as `isnadWeb`. */
  open(path: string, size?: { width: number; height: number }): Promise<Page>;
}

export interface BenchOptions {
  readonly dark?: boolean;
}

/** No style, script, image or frame may come with the page or be added to it. */
export const strictPolicy = {
  'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'",
};

/** Runs the same tests in each browser. */
export function inBrowsers(what: string, tests: (bench: Bench) => void, options: BenchOptions = {}): void {
  for (const name of browserNames) {
    describe(`${what} (${name})`, () => {
      let browser: Browser;
      let server: TestServer;
      let script: string;
      before(async () => {
        [browser, server, script] = await Promise.all([
          launch(name, options),
          serve({ headers: strictPolicy }),
          bundle('page-entry.ts'),
        ]);
      });
      after(async () => {
        await browser.close();
        await server.close();
      });
      tests({
        name,
        get server() {
          return server;
        },
        async open(path, size = { width: 1000, height: 800 }) {
          const page = await browser.newPage();
          await page.setViewport(size);
          // The test runner's compiler names functions by a helper that pages lack.
          await page.evaluateOnNewDocument('globalThis.__name = (made) => made');
          await page.evaluateOnNewDocument(() => {
            globalThis.shadowRoots = [];
            // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its element below
            const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (init) {
              const root = attach.call(this, init);
              globalThis.shadowRoots.push(root);
              return root;
            };
          });
          await page.goto(path.startsWith('http') ? path : server.origin + path, {
            waitUntil: 'domcontentloaded',
          });
          await page.evaluate(script);
          return page;
        },
      });
    });
  }
}

/** A page with the fixture's article and nothing else. */
export function articlePage(options: { attributes?: string; before?: string; after?: string } = {}): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head>
<body ${options.attributes ?? ''}>${options.before ?? ''}<article><h1>${title}</h1>
${body}</article>${options.after ?? ''}</body></html>`;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

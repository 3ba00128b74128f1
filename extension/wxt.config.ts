import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { manifest as chromium } from './manifest/chromium.ts';
import { manifest as firefox } from './manifest/firefox.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `browser` is `chromium` or `firefox`: `tools/build.ts` builds both. */
export default defineConfig({
  manifestVersion: 3,
  outDir: '../build/extension',
  outDirTemplate: '{{browser}}',
  publicDir: '../build/extension-assets',
  imports: false,
  manifest: ({ browser }) => (browser === 'firefox' ? firefox : chromium),
  // What differs per browser is a file: `#platform/…` is the folder of the browser that is built for.
  vite: ({ browser }) => ({
    resolve: { alias: { '#platform': here(`platform/${browser === 'firefox' ? 'firefox' : 'chromium'}`) } },
    build: { target: browser === 'firefox' ? 'firefox140' : 'chrome128' },
  }),
});

// Builds both extensions into build/extension and their packages into build/packages.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webExt from 'web-ext';
import { build } from 'wxt';
import { collectAssets } from './assets.ts';

const extension = dirname(dirname(fileURLToPath(import.meta.url)));
const repository = dirname(extension);
const out = join(repository, 'build');
const packages = join(out, 'packages');

collectAssets(
  { extension, web: join(repository, 'web'), wasm: join(out, 'wasm') },
  join(out, 'extension-assets'),
);
mkdirSync(packages, { recursive: true });
for (const browser of ['chromium', 'firefox']) {
  await build({ root: extension, browser, mode: 'production' });
  await webExt.cmd.build(
    {
      sourceDir: join(out, 'extension', browser),
      artifactsDir: packages,
      filename: `isnad-${browser}-{version}.zip`,
      overwriteDest: true,
    },
    { showReadyMessage: false },
  );
}

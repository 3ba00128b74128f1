// Finishes build/wasm: the model beside the engine, the licences, and a manifest, so that the folder is a package of
// its own.
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';

const built = new URL('../build/wasm/', import.meta.url);
copyFileSync(new URL('../build/native/isnad.model', import.meta.url), new URL('isnad.model', built));
for (const name of ['LICENSE', 'NOTICE'])
  copyFileSync(new URL(`../${name}`, import.meta.url), new URL(name, built));
cpSync(new URL('licences', import.meta.url), new URL('licences', built), { recursive: true });

const { name, version, description, license, type } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
);
const entry = (file) => ({ types: `./${file}.d.ts`, default: `./${file}.js` });
const manifest = {
  name,
  version,
  description,
  license,
  type,
  engines: { node: '>=20' },
  exports: {
    '.': entry('index'),
    './node': entry('node'),
    './isnad.wasm': './isnad.wasm',
    './isnad.model': './isnad.model',
  },
};
writeFileSync(new URL('package.json', built), `${JSON.stringify(manifest, null, 2)}\n`);

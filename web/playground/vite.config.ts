import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const built = resolve(root, '../../build/wasm');
const engineFiles = ['isnad.wasm', 'isnad.model'];

/** Puts the engine's two files beside the page, in the build and under the development server. */
function engine(): Plugin {
  const bytes = (name: string): Buffer => {
    const file = resolve(built, name);
    if (!existsSync(file))
      throw new Error(`The engine is not built: ${name} is missing. Run ./dev build wasm first.`);
    return readFileSync(file);
  };
  return {
    name: 'isnad-engine',
    generateBundle() {
      for (const name of engineFiles)
        this.emitFile({ type: 'asset', fileName: `engine/${name}`, source: bytes(name) });
    },
    configureServer(server) {
      for (const name of engineFiles)
        server.middlewares.use(`/engine/${name}`, (_, response) => response.end(bytes(name)));
    },
  };
}

/** Puts the licences of all that the page is made of beside it. */
function licences(): Plugin {
  return {
    name: 'isnad-licences',
    generateBundle() {
      for (const name of ['LICENSE', 'NOTICE'])
        this.emitFile({ type: 'asset', fileName: name, source: readFileSync(resolve(built, name)) });
      for (const folder of [resolve(built, 'licences'), resolve(root, '../licences')]) {
        for (const name of readdirSync(folder)) {
          const source = readFileSync(resolve(folder, name));
          this.emitFile({ type: 'asset', fileName: `licences/${name}`, source });
        }
      }
    },
  };
}

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [engine(), licences()],
  worker: { format: 'es' },
  build: {
    outDir: resolve(root, '../../build/playground'),
    emptyOutDir: true,
    target: ['chrome123', 'firefox140', 'safari18'],
    // The page's CSP allows no data: and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

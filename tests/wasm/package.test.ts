import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { modelFile, root, wasmFile } from './fixtures.ts';

const built = new URL('build/wasm/', root);
const scripts = readdirSync(built).filter((name) => name.endsWith('.js'));

describe('the built package', () => {
  it('reads in a Node that forbids making code from strings, as an extension does', () => {
    const program = `
      import { openEngine } from './node.js';
      const engine = await openEngine();
      process.stdout.write(engine.read('نفت الحكومة وجود أزمة.').statements[0].kind);`;
    const run = spawnSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', '--input-type=module', '-e', program],
      { cwd: fileURLToPath(built), encoding: 'utf8' },
    );
    assert.equal(run.stderr, '');
    assert.equal(run.stdout, 'denial');
  });

  it('reads in a worker', async () => {
    const worker = new Worker(
      `import(${JSON.stringify(new URL('node.js', built).href)})
         .then(({ openEngine }) => openEngine())
         .then((engine) => require('node:worker_threads').parentPort.postMessage(engine.version));`,
      { eval: true },
    );
    const version = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    assert.match(String(version), /^\d+\.\d+\.\d+$/);
  });

  it('touches neither the network nor the machine outside its loaders', () => {
    for (const name of scripts) {
      const source = readFileSync(new URL(name, built), 'utf8');
      assert.doesNotMatch(source, /\beval\(|new Function|XMLHttpRequest|WebSocket|document\./, name);
      if (name !== 'load.js') assert.doesNotMatch(source, /\bfetch\(/, name);
      if (name !== 'node.js') assert.doesNotMatch(source, /from 'node:|require\(/, name);
    }
  });

  it('is small: under 3 MB with its model, under 1.2 MB gzipped', () => {
    const files = [wasmFile, modelFile, ...scripts.map((name) => new URL(name, built))];
    const raw = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const packed = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
    assert.ok(raw < 3_000_000, `${raw} bytes`);
    assert.ok(packed < 1_200_000, `${packed} bytes gzipped`);
  });

  it('carries its licence, and those of what is compiled into it', () => {
    for (const name of ['LICENSE', 'NOTICE'])
      assert.equal(
        readFileSync(new URL(name, built), 'utf8'),
        readFileSync(new URL(name, root), 'utf8'),
        name,
      );
    assert.deepEqual(readdirSync(new URL('licences', built)).sort(), [
      'emscripten.txt',
      'icu.txt',
      'musl.txt',
    ]);
  });

  it('wants nothing from outside but memory and what src/instance.ts gives', async () => {
    const module = await WebAssembly.compile(readFileSync(wasmFile));
    const wanted = WebAssembly.Module.imports(module).map((entry) => entry.name);
    const given = [
      'emscripten_notify_memory_growth',
      'environ_get',
      'environ_sizes_get',
      'isnad_out_of_memory',
      'memory',
      'proc_exit',
    ];
    assert.deepEqual(
      wanted.filter((name) => !given.includes(name)),
      [],
    );
  });
});

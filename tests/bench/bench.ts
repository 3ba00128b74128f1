// How large and how fast the engine is. Every time is the best of several runs, and stands beside what Intl.Segmenter
// takes in the same process to split the same text into words and sentences: a yardstick that machines share.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createEngine } from 'isnad';
import { modelFile, root, textOfWords, wasmFile } from '../wasm/fixtures.ts';

const tool = fileURLToPath(new URL('build/native/isnad', root));

/** The shortest of `runs` calls, in milliseconds. */
function best(runs: number, call: () => void): number {
  let shortest = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    call();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

/** The first words of our articles that make a text of about so many characters. */
function textOfSize(size: number): string {
  return textOfWords(Math.ceil(size / 4)).slice(0, size);
}

function row(what: string, value: string): void {
  console.log(`${what.padEnd(46)}${value.padStart(12)}`);
}
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

// Sizes
const wasm = readFileSync(wasmFile);
const model = new Uint8Array(readFileSync(modelFile));
const packed = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
row('isnad.wasm', kilobytes(wasm.length));
row('isnad.wasm, gzipped', kilobytes(packed(wasm)));
row('isnad.model', kilobytes(model.length));
row('isnad.model, gzipped', kilobytes(packed(model)));
row('both, of 3000 kB allowed', kilobytes(wasm.length + model.length));
row('both gzipped, of 1200 kB allowed', kilobytes(packed(wasm) + packed(model)));

// Start
let start = performance.now();
const module = await WebAssembly.compile(wasm);
row('wasm: compiling', ms(performance.now() - start));
start = performance.now();
const engine = await createEngine({ wasm: module, model });
row('wasm: engine from module and model', ms(performance.now() - start));

// A 700-word article
const words = 700;
const article = textOfWords(words);
const segment = (): void => {
  for (const granularity of ['word', 'sentence'] as const) {
    const segmenter = new Intl.Segmenter('ar', { granularity });
    let seen = 0;
    for (const part of segmenter.segment(article)) seen += part.index;
    if (seen < 0) throw new Error('never');
  }
};
const first = best(1, () => engine.readJson(article));
const inWasm = best(60, () => engine.readJson(article));
const yardstick = best(60, segment);

/** Milliseconds an article natively: many in one run, less a run of a single one. */
function natively(copies: number): number {
  const run = (count: number): number =>
    best(3, () => {
      const input = Array.from(
        { length: count },
        (_, i) => `${JSON.stringify({ id: String(i), text: article })}\n`,
      );
      const { status, stderr } = spawnSync(tool, ['read', '--jsonl', '--jobs', '1'], {
        input: input.join(''),
        maxBuffer: 1 << 30,
      });
      if (status !== 0) throw new Error(`${tool} failed: ${String(stderr)}`);
    });
  return (run(copies + 1) - run(1)) / copies;
}
const inNative = natively(100);

console.log(`\na ${words}-word article of ${article.length} characters`);
row('Intl.Segmenter, words and sentences', ms(yardstick));
row('wasm, first reading', ms(first));
row('wasm, warm, of 20 ms allowed', ms(inWasm));
row('wasm, times Intl.Segmenter', (inWasm / yardstick).toFixed(2));
row('natively', ms(inNative));
row('natively, times Intl.Segmenter', (inNative / yardstick).toFixed(2));
row('wasm, words a second', Math.round((words / inWasm) * 1000).toLocaleString('en'));
row('natively, words a second', Math.round((words / inNative) * 1000).toLocaleString('en'));

// Long texts
const short = textOfSize(100_000);
const long = textOfSize(1_000_000);
/** As `best`, in time of the processor: what takes seconds is disturbed too often by what else the machine does. */
function bestOfProcessor(runs: number, call: () => void): number {
  let shortest = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage();
    call();
    shortest = Math.min(shortest, process.cpuUsage(start).user / 1000);
  }
  return shortest;
}
const shortTime = bestOfProcessor(6, () => engine.readJson(short));
const longTime = bestOfProcessor(3, () => engine.readJson(long));
console.log('\nlong texts, in wasm, time of the processor');
row('100 kB', ms(shortTime));
row('1 MB', ms(longTime));
row('1 MB, times 100 kB (at most 12 allowed)', (longTime / shortTime).toFixed(2));

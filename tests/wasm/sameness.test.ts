import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { IsnadError, type Engine } from 'isnad';
import { openEngine } from 'isnad/node';
import { articles, modelFile, root, textOfWords, wasmFile } from './fixtures.ts';

/** What the command line tool prints for each article, one line each. */
function readNatively(inputs: readonly { id: string; text: string }[]): string[] {
  const tool = fileURLToPath(new URL('build/native/isnad', root));
  const run = spawnSync(tool, ['read', '--jsonl'], {
    input: inputs.map((input) => `${JSON.stringify(input)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(run.error, undefined);
  return run.stdout.trimEnd().split('\n');
}

// Words of the articles in an order that no writer would choose: odd texts take paths that whole sentences do not.
function shuffled(seed: number): string {
  const words = textOfWords(2000).split(/\s+/u);
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state >> 8;
  };
  return Array.from({ length: 300 }, () => words[next() % words.length]).join(' ');
}

describe('the same inputs give the same bytes natively and in wasm', () => {
  let engine: Engine;
  before(async () => {
    engine = await openEngine({ wasm: wasmFile, model: modelFile });
  });

  const readInWasm = ({ id, text }: { id: string; text: string }): string => {
    try {
      return engine.readJson(text, { id });
    } catch (error) {
      assert.ok(error instanceof IsnadError);
      return JSON.stringify({ id, error: error.message });
    }
  };

  const inputs = [
    ...articles,
    ...Array.from({ length: 12 }, (_, i) => ({ id: `shuffled-${i}`, text: shuffled(i + 1) })),
    { id: 'long', text: textOfWords(20000) },
    { id: 'half', text: articles.map(({ text }) => text.slice(0, text.length >> 1)).join('\n\n') },
    { id: 'unspaced', text: textOfWords(400).replace(/\s+/gu, ' ') },
    { id: 'marks', text: textOfWords(400).replace(/(\p{L})/gu, '$1\u064e') },
    { id: 'latin', text: 'Nothing here is Arabic.' },
    { id: 'empty', text: '' },
  ];
  const native = readNatively(inputs);

  it('has articles to compare, and a line for each', () => {
    assert.ok(articles.length >= 8, `${articles.length} articles`);
    assert.equal(native.length, inputs.length);
  });

  inputs.forEach((input, i) => {
    it(input.id, () => {
      assert.equal(readInWasm(input), native[i]);
    });
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { createEngine, IsnadError, type Engine, type IsnadErrorCode } from 'isnad';
import { openEngine } from 'isnad/node';
import { Instance } from '../../wasm/src/instance.ts';
import { articles, modelFile, textOfWords, wasmFile } from './fixtures.ts';

const denial = 'نفت وزارة الدفاع الأرمينية سقوط مدينة شوشا. وقال المتحدث باسم الوزارة إن القتال مستمر.';

const fails = (call: () => unknown, code: IsnadErrorCode, says: RegExp): void => {
  assert.throws(call, (error: unknown) => {
    assert.ok(error instanceof IsnadError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, says);
    return true;
  });
};

describe('the engine', () => {
  let engine: Engine;
  before(async () => {
    engine = await openEngine({ wasm: wasmFile, model: modelFile });
  });
  after(() => {
    engine.dispose();
  });

  it('says its version', () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../../wasm/package.json', import.meta.url), 'utf8'),
    ) as {
      version: string;
    };
    assert.equal(engine.version, manifest.version);
  });

  it('reads who denied what, with offsets into the given text', () => {
    const reading = engine.read(denial);
    const [first] = reading.statements;
    assert.ok(first);
    assert.equal(first.kind, 'denial');
    assert.ok(first.cue && first.source);
    assert.equal(denial.slice(first.cue.start, first.cue.end), 'نفت');
    assert.equal(denial.slice(first.source.start, first.source.end), 'وزارة الدفاع الأرمينية');
    assert.deepEqual(
      first.content.map((span) => denial.slice(span.start, span.end)),
      ['سقوط مدينة شوشا'],
    );
    const speaker = reading.actors.find((actor) => actor.id === first.speaker);
    assert.equal(speaker?.name, 'وزارة الدفاع الأرمينية');
    assert.equal(reading.isnad, 1);
  });

  it('keeps every span inside the text, and every reference inside the reading', () => {
    for (const { text } of articles) {
      const { actors, statements, disputes } = engine.read(text);
      const ids = new Set(statements.map((statement) => statement.id));
      const speakers = new Set<string | null>([...actors.map((actor) => actor.id), 'unnamed', null]);
      const spans = [
        ...actors.flatMap((actor) => actor.mentions),
        ...statements.flatMap((s) => [s.cue, s.source, ...s.content]),
      ];
      for (const span of spans) {
        if (span) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
      }
      for (const statement of statements) {
        assert.ok(speakers.has(statement.speaker));
        assert.ok(statement.within === null || ids.has(statement.within));
        assert.ok(statement.confidence >= 0 && statement.confidence <= 1);
      }
      for (const dispute of disputes) assert.ok(dispute.statements.every((id) => ids.has(id)));
    }
  });

  it('takes what is known of the article into the reading and the summary', () => {
    const info = { id: 'x"1', title: 'عنوان التجربة', url: 'https://news.example/1', date: '2020-11-09' };
    assert.equal(engine.read(denial, info).id, info.id);
    assert.equal(engine.read(denial).id, undefined);
    const markdown = engine.summarise(denial, 'markdown', info);
    assert.notEqual(engine.summarise(denial, 'markdown', info, 'en'), markdown);
    for (const part of [info.title, info.url, 'وزارة الدفاع الأرمينية'])
      assert.ok(markdown.includes(part), part);
  });

  it('gives the same bytes for the same text, whatever it read in between', () => {
    const first = engine.readJson(denial);
    engine.readJson(textOfWords(500));
    assert.equal(engine.readJson(denial), first);
  });

  it('refuses what cannot be read, says why, and reads on', () => {
    const before = engine.readJson(denial);
    fails(() => engine.read(''), 'empty', /./);
    fails(() => engine.read(' \n\t\u200f'), 'empty', /./);
    fails(() => engine.read('The minister said that nothing had happened.'), 'not-arabic', /Arabic/);
    fails(() => engine.summarise(denial, 'pdf' as 'json'), 'bad-request', /pdf/);
    fails(() => engine.summarise(denial, 'markdown', {}, 'fr' as 'ar'), 'bad-request', /fr/);
    assert.equal(engine.readJson(denial), before);
  });

  it('reads lone surrogates, controls and emoji without stumbling', () => {
    const odd = `\ud800 قال الوزير إن \u0000 الأمر 😀 «انتهى» \udc00.`;
    for (const { statements } of [engine.read(odd), engine.read(odd.repeat(50))]) {
      assert.ok(statements.every((s) => s.content.every((span) => span.end <= odd.length * 50)));
    }
  });
});

describe('models', () => {
  const wasm = readFileSync(wasmFile);
  const model = new Uint8Array(readFileSync(modelFile));

  const refused = (bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
    assert.rejects(createEngine({ wasm, model: bytes }), (error: unknown) => {
      assert.ok(error instanceof IsnadError);
      assert.equal(error.code, 'bad-model');
      assert.ok(error.message.length > 20);
      return true;
    });

  it('refuses an empty, a foreign, a cut and a damaged one', async () => {
    await refused(new Uint8Array());
    await refused(new TextEncoder().encode('<!doctype html><title>404</title>'));
    await refused(model.subarray(0, model.length - 1));
    await refused(model.subarray(0, 40));
    for (const at of [9, 60, model.length >> 1, model.length - 1]) {
      const damaged = Uint8Array.from(model);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      await refused(damaged);
    }
  });

  it('takes a compiled module, and a model inside a larger buffer', async () => {
    const larger = new Uint8Array(model.length + 7);
    larger.set(model, 7);
    const engine = await createEngine({ wasm: await WebAssembly.compile(wasm), model: larger.subarray(7) });
    assert.equal(engine.read(denial).statements[0]?.kind, 'denial');
    // The engine keeps its own copy: it needs one when it starts anew.
    larger.fill(0);
    assert.equal(engine.read(denial).statements[0]?.kind, 'denial');
  });

  it('says so when a file is not there', async () => {
    await assert.rejects(openEngine({ wasm: wasmFile, model: new URL('none.model', modelFile) }), {
      name: 'IsnadError',
      code: 'bad-request',
    });
  });
});

describe('memory', () => {
  const megabyte = 1024 * 1024;
  const model = new Uint8Array(readFileSync(modelFile));
  const wasm = readFileSync(wasmFile);

  it('says when it does not suffice, and reads on', async () => {
    const engine = await createEngine({ wasm, model, memoryLimit: 32 * megabyte });
    const before = engine.readJson(denial);
    // Does not fit at all; fits, but not what its reading needs.
    for (const length of [20 * megabyte, 6 * megabyte]) {
      const text = denial.repeat(length / denial.length);
      fails(() => engine.read(text), 'out-of-memory', /parts/);
      assert.equal(engine.readJson(denial), before);
    }
  });

  it('says so when not even the model fits', async () => {
    await assert.rejects(
      createEngine({ wasm, model: new Uint8Array(64 * megabyte), memoryLimit: 16 * megabyte }),
      {
        code: 'out-of-memory',
      },
    );
  });

  it('does not grow from reading to reading', () => {
    const instance = Instance.make(new WebAssembly.Module(wasm), model, 256 * megabyte);
    const text = textOfWords(700);
    const read = (): string => instance.read([text, undefined, undefined, undefined, undefined], 0, 0);
    for (let i = 0; i < 5; i++) read();
    const size = instance.memorySize;
    for (let i = 0; i < 300; i++) read();
    assert.equal(instance.memorySize, size);
  });

  it('refuses to read after it was disposed of', async () => {
    const engine = await createEngine({ wasm, model });
    engine.dispose();
    fails(() => engine.read(denial), 'bad-request', /disposed/);
  });
});

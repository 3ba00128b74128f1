import {
  type ArticleInfo,
  type Engine,
  IsnadError,
  type SummaryFormat,
  type SummaryLanguage,
} from './engine.ts';
import { Instance } from './instance.ts';
import type { Reading } from './reading.ts';

/** What an engine is made of. */
export interface EngineParts {
  /** `isnad.wasm`: its bytes, or the module compiled from them. */
  readonly wasm: BufferSource | WebAssembly.Module;
  /** `isnad.model`. The bytes are copied. */
  readonly model: BufferSource;
  /** How much memory the engine may take, in bytes. 512 MiB unless told: enough for a text of several megabytes. */
  readonly memoryLimit?: number;
}

const formats: readonly SummaryFormat[] = ['json', 'markdown'];
const languages: readonly SummaryLanguage[] = ['ar', 'en'];

/** A reading that took more than this gives its memory back by starting a new instance next time. */
const memoryKept = 64 * 1024 * 1024;

/**
 * Makes an engine. Works wherever WebAssembly does: Node, pages, workers, Chromium's service workers and Firefox's
 * event pages; needs neither `eval` nor a file system, and makes no request.
 * @throws IsnadError `bad-model` where the model is damaged or of another version
 */
export async function createEngine(parts: EngineParts): Promise<Engine> {
  const module =
    parts.wasm instanceof WebAssembly.Module ? parts.wasm : await WebAssembly.compile(parts.wasm);
  const model = bytesOf(parts.model).slice();
  const memoryLimit = parts.memoryLimit ?? 512 * 1024 * 1024;
  return new WasmEngine(module, model, memoryLimit, await Instance.open(module, model, memoryLimit));
}

function bytesOf(source: BufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

class WasmEngine implements Engine {
  readonly version: string;
  readonly #module: WebAssembly.Module;
  readonly #model: Uint8Array;
  readonly #memoryLimit: number;
  #instance: Instance | null;
  #disposed = false;

  constructor(module: WebAssembly.Module, model: Uint8Array, memoryLimit: number, instance: Instance) {
    this.#module = module;
    this.#model = model;
    this.#memoryLimit = memoryLimit;
    this.#instance = instance;
    this.version = instance.version;
  }

  read(text: string, info: ArticleInfo = {}): Reading {
    return JSON.parse(this.readJson(text, info)) as Reading;
  }

  readJson(text: string, info: ArticleInfo = {}): string {
    return this.summarise(text, 'json', info);
  }

  summarise(
    text: string,
    format: SummaryFormat,
    info: ArticleInfo = {},
    language: SummaryLanguage = 'ar',
  ): string {
    const number = formats.indexOf(format);
    if (number < 0) {
      throw new IsnadError('bad-request', `There is no format '${format}'; there are ${formats.join(', ')}.`);
    }
    if (!languages.includes(language)) {
      throw new IsnadError(
        'bad-request',
        `There is no summary in '${language}'; there are ${languages.join(', ')}.`,
      );
    }
    if (this.#disposed) throw new IsnadError('bad-request', 'This engine was disposed of: make a new one.');
    // Whatever a call leaves behind when it does not come to its end, the next one starts with a fresh instance.
    const instance = this.#instance ?? Instance.make(this.#module, this.#model, this.#memoryLimit);
    this.#instance = null;
    let usable = false;
    try {
      const result = instance.read(
        [text, info.id, info.title, info.url, info.date],
        number,
        languages.indexOf(language),
      );
      usable = true;
      return result;
    } catch (error) {
      if (error instanceof IsnadError) {
        usable = error.code !== 'out-of-memory' && error.code !== 'internal';
        throw error;
      }
      throw new IsnadError(
        'internal',
        `The engine failed (${String(error)}). Please report the text that it read.`,
      );
    } finally {
      if (usable && instance.memorySize <= memoryKept) this.#instance = instance;
    }
  }

  dispose(): void {
    this.#instance = null;
    this.#disposed = true;
  }
}

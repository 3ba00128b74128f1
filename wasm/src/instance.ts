import { IsnadError, type IsnadErrorCode } from './engine.ts';

/** What the wasm module exports: `wasm/abi/isnad.h`. Pointers and sizes are unsigned 32-bit numbers. */
interface Exports {
  readonly _initialize: () => void;
  readonly isnad_allocate: (bytes: number) => number;
  readonly isnad_free: (block: number) => void;
  readonly isnad_create: () => number;
  readonly isnad_load: (engine: number, model: number, bytes: number) => number;
  readonly isnad_read: (engine: number, article: number, format: number, language: number) => number;
  readonly isnad_result: (engine: number) => number;
  readonly isnad_result_size: (engine: number) => number;
  readonly isnad_release: (engine: number) => void;
  readonly isnad_version: () => number;
}

const ok = 0;
const errorCodes: readonly IsnadErrorCode[] = [
  'internal',
  'bad-model',
  'empty',
  'not-arabic',
  'too-long',
  'bad-request',
  'internal',
];

/** One page of wasm memory. */
const page = 65536;
/** What the module is linked with (INITIAL_MEMORY and MAXIMUM_MEMORY in wasm/CMakeLists.txt). */
const initialPages = (8 * 1024 * 1024) / page;
const largestPages = (1024 * 1024 * 1024) / page;

const outOfMemory = (): never => {
  throw new IsnadError(
    'out-of-memory',
    'The text needs more memory than the engine may use: read it in parts, or allow the engine more.',
  );
};

/** A wasm instance with its model. After a trap it must not be used again. */
export class Instance {
  readonly #memory: WebAssembly.Memory;
  readonly #exports: Exports;
  readonly #engine: number;

  private constructor(memory: WebAssembly.Memory, exports: Exports, model: Uint8Array) {
    this.#memory = memory;
    this.#exports = exports;
    exports._initialize();
    this.#engine = exports.isnad_create() || outOfMemory();
    const copy = this.#copyIn(model);
    try {
      this.#take(exports.isnad_load(this.#engine, copy, model.byteLength));
    } finally {
      exports.isnad_free(copy);
    }
  }

  /**
   * Compiled elsewhere, made at once: what a worker may do with any module, and a page with one of this size.
   * @throws IsnadError where the model is refused or the memory does not suffice
   */
  static make(module: WebAssembly.Module, model: Uint8Array, memoryLimit: number): Instance {
    const { memory, imports } = surroundings(memoryLimit);
    const instance = new WebAssembly.Instance(module, imports);
    return new Instance(memory, instance.exports as unknown as Exports, model);
  }

  /** As {@link Instance.make}, where a page must not wait. */
  static async open(module: WebAssembly.Module, model: Uint8Array, memoryLimit: number): Promise<Instance> {
    const { memory, imports } = surroundings(memoryLimit);
    const instance = await WebAssembly.instantiate(module, imports);
    return new Instance(memory, instance.exports as unknown as Exports, model);
  }

  /** Bytes of memory that the instance has taken; wasm never gives any back. */
  get memorySize(): number {
    return this.#memory.buffer.byteLength;
  }

  get version(): string {
    const bytes = new Uint8Array(this.#memory.buffer, this.#exports.isnad_version());
    return new TextDecoder().decode(bytes.slice(0, bytes.indexOf(0)));
  }

  /**
   * @param strings the article as the C ABI orders it: text, id, title, url, date
   * @throws IsnadError
   */
  read(strings: readonly (string | undefined)[], format: number, language: number): string {
    const units = strings.reduce((sum, string) => sum + (string?.length ?? 0), 0);
    // First the strings' pointers and sizes, then the strings themselves.
    const header = strings.length * 8;
    const block = this.#exports.isnad_allocate(header + units * 2) || outOfMemory();
    const fields = new Uint32Array(this.#memory.buffer, block, strings.length * 2);
    let at = block + header;
    strings.forEach((string, i) => {
      fields[2 * i] = string === undefined ? 0 : at;
      fields[2 * i + 1] = string?.length ?? 0;
      if (string === undefined) return;
      const target = new Uint16Array(this.#memory.buffer, at, string.length);
      for (let unit = 0; unit < string.length; unit++) target[unit] = string.charCodeAt(unit);
      at += string.length * 2;
    });
    const status = this.#exports.isnad_read(this.#engine, block, format, language);
    this.#exports.isnad_free(block);
    return this.#take(status);
  }

  #copyIn(bytes: Uint8Array): number {
    const block = this.#exports.isnad_allocate(bytes.byteLength) || outOfMemory();
    new Uint8Array(this.#memory.buffer, block, bytes.byteLength).set(bytes);
    return block;
  }

  /** Copies the result of a call out and releases it. */
  #take(status: number): string {
    const start = this.#exports.isnad_result(this.#engine);
    const size = this.#exports.isnad_result_size(this.#engine);
    const text = new TextDecoder().decode(new Uint8Array(this.#memory.buffer, start, size));
    this.#exports.isnad_release(this.#engine);
    if (status !== ok) throw new IsnadError(errorCodes[status] ?? 'internal', text);
    return text;
  }
}

/** The memory and the few functions that the module wants from outside. */
function surroundings(memoryLimit: number): { memory: WebAssembly.Memory; imports: WebAssembly.Imports } {
  const pages = Math.min(largestPages, Math.max(initialPages, Math.floor(memoryLimit / page)));
  const memory = new WebAssembly.Memory({ initial: initialPages, maximum: pages });
  const write = (at: number, value: number): void => {
    new DataView(memory.buffer).setUint32(at, value, true);
  };
  return {
    memory,
    imports: {
      env: { memory, emscripten_notify_memory_growth: () => undefined, isnad_out_of_memory: outOfMemory },
      // ICU looks for a folder of data in the environment. There is none.
      wasi_snapshot_preview1: {
        environ_sizes_get: (count: number, size: number): number => {
          write(count, 0);
          write(size, 0);
          return 0;
        },
        environ_get: () => 0,
        proc_exit: (code: number): never => {
          throw new IsnadError(
            'internal',
            `The engine ended itself (${code}). Please report the text that it read.`,
          );
        },
      },
    },
  };
}

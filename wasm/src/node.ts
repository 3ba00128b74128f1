import { readFile } from 'node:fs/promises';
import { createEngine } from './create.ts';
import { type Engine, IsnadError } from './engine.ts';

/** Where the engine's two files are; the package's own unless told. */
export interface EngineFiles {
  readonly wasm?: string | URL;
  readonly model?: string | URL;
  readonly memoryLimit?: number;
}

/**
 * Makes an engine in Node.
 * @throws IsnadError `bad-request` where a file cannot be read, `bad-model` where the model is refused
 */
export async function openEngine(files: EngineFiles = {}): Promise<Engine> {
  const [wasm, model] = await Promise.all([
    bytesOf(files.wasm ?? new URL('isnad.wasm', import.meta.url)),
    bytesOf(files.model ?? new URL('isnad.model', import.meta.url)),
  ]);
  return createEngine({
    wasm,
    model,
    ...(files.memoryLimit === undefined ? {} : { memoryLimit: files.memoryLimit }),
  });
}

async function bytesOf(file: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new IsnadError('bad-request', `The engine's file ${String(file)} cannot be read: ${String(error)}`);
  }
}

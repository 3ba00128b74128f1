/// <reference lib="webworker" />
import { type Engine, IsnadError, loadEngine } from 'isnad';
import type { EngineAnswer, EngineRequest } from './engine-messages.ts';

declare const self: DedicatedWorkerGlobalScope;

let engine: Promise<Engine> | undefined;

/** One engine for the worker's life; a failed load is tried again with the next request. */
function theEngine(base: string): Promise<Engine> {
  engine ??= loadEngine({ wasm: `${base}isnad.wasm`, model: `${base}isnad.model` }).catch(
    (error: unknown) => {
      engine = undefined;
      throw error;
    },
  );
  return engine;
}

async function answer({ id, base, task, text, info, ...rest }: EngineRequest): Promise<EngineAnswer> {
  try {
    const made = await theEngine(base);
    if (task === 'read') return { id, value: made.read(text, info) };
    const { format = 'json', language = 'ar' } = rest;
    return { id, value: made.summarise(text, format, info, language) };
  } catch (error) {
    const code = error instanceof IsnadError ? error.code : 'internal';
    return { id, error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

self.onmessage = ({ data }: MessageEvent<EngineRequest>) => {
  void answer(data).then((made) => self.postMessage(made));
};

import { createEngine, type EngineParts } from './create.ts';
import { type Engine, IsnadError } from './engine.ts';

/** Where the engine's two files are. */
export interface EngineUrls {
  readonly wasm: string | URL;
  readonly model: string | URL;
  readonly memoryLimit?: number;
}

/**
 * Makes an engine from the files behind two addresses, in anything that has `fetch` for them: a page, a worker, a
 * service worker, an event page.
 * @throws IsnadError `bad-request` where a file cannot be had, `bad-model` where the model is refused
 */
export async function loadEngine(urls: EngineUrls): Promise<Engine> {
  const [wasm, model] = await Promise.all([bytesAt(urls.wasm), bytesAt(urls.model)]);
  const parts: EngineParts = { wasm, model };
  return createEngine(urls.memoryLimit === undefined ? parts : { ...parts, memoryLimit: urls.memoryLimit });
}

async function bytesAt(url: string | URL): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new IsnadError('bad-request', `The engine's file ${String(url)} cannot be had: ${String(error)}`);
  }
  if (!response.ok) {
    throw new IsnadError(
      'bad-request',
      `The engine's file ${String(url)} cannot be had: status ${response.status}.`,
    );
  }
  return response.arrayBuffer();
}

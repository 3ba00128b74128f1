import { type Engine, loadEngine } from 'isnad';
import { browser } from 'wxt/browser';

let engine: Promise<Engine> | null = null;

/**
 * The one engine of the browser: made on first use, made again after the browser stopped this worker, and after it
 * could not be made.
 * @throws IsnadError
 */
export function theEngine(): Promise<Engine> {
  engine ??= loadEngine({
    wasm: browser.runtime.getURL('/isnad.wasm'),
    model: browser.runtime.getURL('/isnad.model'),
  }).catch((error: unknown) => {
    engine = null;
    throw error;
  });
  return engine;
}

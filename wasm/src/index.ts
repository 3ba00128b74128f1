export * from './reading.ts';
export * from './engine.ts';
export { createEngine, type EngineParts } from './create.ts';
export { loadEngine, type EngineUrls } from './load.ts';

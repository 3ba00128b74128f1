export * from './reading.ts';
export * from './engine.ts';

export * from './launch.ts';
export * from './server.ts';

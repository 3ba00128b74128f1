export * from './parts.tsx';
export { tokens } from './tokens.ts';
export { IconButton } from './icons.tsx';

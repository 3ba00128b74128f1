export * from './parts.tsx';
export { tokens } from './tokens.ts';
export { IconButton } from './icons.tsx';
export { fonts, look, lookProperties } from './look.ts';
export * from './mentions.tsx';

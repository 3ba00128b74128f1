import type { Ink } from '../paint/index.ts';

/** Paper and ink, one rubric red: what everything of Isnad's own is drawn in, wherever it stands. */
export const look = {
  paper: { light: '#fffdf8', dark: '#1b1d21' },
  leaf: { light: '#f6f1e6', dark: '#24272d' },
  edge: { light: '#e0d8c6', dark: '#3a3e46' },
  ink: { light: '#22201c', dark: '#e9e6df' },
  'ink-soft': { light: '#665f52', dark: '#aaa599' },
  rubric: { light: '#a51d24', dark: '#ff8f88' },
  /** Of a scrollbar, which browsers draw in the system's colours where they are not told. */
  thumb: { light: '#948b78', dark: '#6b6f78' },
  'on-rubric': { light: '#fffdf8', dark: '#1b1d21' },
} as const satisfies Readonly<Record<string, Ink>>;

/** Fonts that set Arabic well: for what is quoted, and for everything around it. */
export const fonts = {
  text: "'Noto Naskh Arabic', 'Geeza Pro', 'Sakkal Majalla', 'Traditional Arabic', 'Noto Serif', Georgia, serif",
  label: "'Noto Kufi Arabic', 'SF Arabic', 'Segoe UI', 'Noto Sans Arabic', Tahoma, system-ui, sans-serif",
} as const;

/** An ink that follows `color-scheme`. */
export function both({ light, dark }: Ink): string {
  return `light-dark(${light}, ${dark})`;
}

/** The look as custom properties: `--paper`, `--ink-soft`, `--label`, …; the colours follow `color-scheme`. */
export const lookProperties: ReadonlyMap<string, string> = new Map([
  ...Object.entries(look).map(([name, ink]) => [`--${name}`, both(ink)] as const),
  ...Object.entries(fonts).map(([name, list]) => [`--${name}`, list] as const),
]);

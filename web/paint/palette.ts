import type { ActorKind, StatementKind } from 'isnad';

export type Theme = 'light' | 'dark';

/** A colour for each theme; every pair keeps 3:1 and more against the pages of its theme (WCAG 2.2, 1.4.11). */
export type Ink = Readonly<Record<Theme, string>>;

/** How a kind of statement is underlined: the style and thickness tell kinds apart without colour. */
export interface Stroke {
  readonly ink: Ink;
  readonly style: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';
  /** In px. */
  readonly thickness: number;
}

/** The inks of an annotated edition: blue-black for what is said, rubric red for what is denied. */
export const strokes: Readonly<Record<StatementKind, Stroke>> = {
  claim: { ink: { light: '#2f5f9e', dark: '#8db8ea' }, style: 'solid', thickness: 1 },
  denial: { ink: { light: '#b4232a', dark: '#ff8f88' }, style: 'double', thickness: 1.5 },
  accusation: { ink: { light: '#a8480f', dark: '#f3a36b' }, style: 'wavy', thickness: 1 },
  demand: { ink: { light: '#6d3fa8', dark: '#c4a2f5' }, style: 'dashed', thickness: 1.5 },
  warning: { ink: { light: '#775600', dark: '#e3c04d' }, style: 'dotted', thickness: 3 },
  commitment: { ink: { light: '#23704a', dark: '#76cfa0' }, style: 'solid', thickness: 2.5 },
  stance: { ink: { light: '#0f7180', dark: '#6cc9d8' }, style: 'dotted', thickness: 1.75 },
};

/** How an actor's names are marked: a wash behind the word, and a line above it whose style tells the kind. */
export interface Wash {
  readonly ink: Ink;
  readonly style: 'solid' | 'double' | 'dotted' | 'dashed';
}

export const washes: Readonly<Record<ActorKind, Wash>> = {
  person: { ink: { light: '#8a5a12', dark: '#e0b877' }, style: 'solid' },
  organization: { ink: { light: '#35618f', dark: '#9cc0e8' }, style: 'double' },
  place: { ink: { light: '#4b6b2f', dark: '#a9cc8a' }, style: 'dotted' },
  group: { ink: { light: '#7d4a76', dark: '#d9a9d2' }, style: 'dashed' },
};

/** Behind what the pointer is on, and behind what the reader chose. */
export const marker: Readonly<Record<'hover' | 'active', Ink>> = {
  hover: { light: '#f6edd2', dark: '#3d3620' },
  active: { light: '#ffe9a3', dark: '#463a10' },
};

/** An ink thinned with transparency. `share` is what is left of it, 0 to 1. */
export function thinned(ink: string, share: number): string {
  const alpha = Math.round(share * 255)
    .toString(16)
    .padStart(2, '0');
  return `${ink}${alpha}`;
}

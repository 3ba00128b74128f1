import type { Theme } from './palette.ts';

/** The theme of the page behind an element: by the first opaque background there, else by the colour of its text. */
export function themeOf(element: Element): Theme {
  const view = element.ownerDocument.defaultView;
  if (view === null) return 'light';
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    const background = lightness(style.backgroundColor);
    if (background !== null) return background < 0.5 ? 'dark' : 'light';
    if (style.backgroundImage !== 'none') break;
  }
  const text = lightness(view.getComputedStyle(element).color);
  return text !== null && text > 0.5 ? 'dark' : 'light';
}

/**
 * How light a computed colour looks, 0 to 1; null where it is more than half transparent or not understood. For sRGB
 * Rec. 709's luma, which is good enough to tell dark from light; for Lab and LCH forms their own lightness.
 */
function lightness(colour: string): number | null {
  const form = /^([a-z]+)\((.*)\)$/u.exec(colour);
  const name = form?.[1] ?? '';
  const numbers = (form?.[2] ?? '').match(/-?[\d.]+(?:e-?\d+)?%?/gu)?.map(toNumber) ?? [];
  const [a, b, c, alpha = 1] = numbers;
  if (a === undefined || b === undefined || c === undefined || alpha < 0.5) return null;
  const luma = (scale: number): number => (0.2126 * a + 0.7152 * b + 0.0722 * c) / scale;
  if (name.startsWith('rgb')) return luma(255);
  if (name === 'oklab' || name === 'oklch') return a;
  if (name === 'lab' || name === 'lch') return a / 100;
  return name === 'color' ? luma(1) : null;
}

function toNumber(value: string): number {
  return value.endsWith('%') ? Number.parseFloat(value) / 100 : Number.parseFloat(value);
}

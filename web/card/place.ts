export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the card and the word, and between the card and the edge of the viewport; px. */
const gap = 8;

/** Where a card of a size goes so that it neither hides the word nor leaves the viewport: below, else above. Viewport px. */
export function placeCard(
  word: DOMRectReadOnly,
  card: Size,
  viewport: Size,
  direction: 'rtl' | 'ltr',
): { left: number; top: number } {
  const below = word.bottom + gap;
  const above = word.top - gap - card.height;
  const fitsBelow = below + card.height <= viewport.height - gap;
  const top = fitsBelow || above < gap ? Math.min(below, viewport.height - gap - card.height) : above;
  const left = direction === 'rtl' ? word.right - card.width : word.left;
  return { left: clamp(left, gap, viewport.width - gap - card.width), top: Math.max(top, gap) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a card may stand; viewport px. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** Between the card and the word, and between the card and the edge of the viewport; px. */
const gap = 8;

/** The part of the viewport that the article takes, so that the card hides nothing beside it; all of it where that is too narrow. */
export function areaFor(viewport: Size, article: DOMRectReadOnly, card: Size): Area {
  const { width, height } = viewport;
  const left = Math.max(article.left, gap);
  const right = Math.min(article.right, width - gap);
  return right - left >= card.width ? { left, right, height } : { left: gap, right: width - gap, height };
}

/** Where a card of a size goes so that it neither hides the word nor leaves the area: below, else above. Viewport px. */
export function placeCard(
  word: DOMRectReadOnly,
  card: Size,
  area: Area,
  direction: 'rtl' | 'ltr',
): { left: number; top: number } {
  const below = word.bottom + gap;
  const above = word.top - gap - card.height;
  const fitsBelow = below + card.height <= area.height - gap;
  const top = fitsBelow || above < gap ? Math.min(below, area.height - gap - card.height) : above;
  const left = direction === 'rtl' ? word.right - card.width : word.left;
  return { left: clamp(left, area.left, area.right - card.width), top: Math.max(top, gap) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

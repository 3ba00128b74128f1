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

/** A card with less room beside its word than this stands over the word rather than show too little of itself; px. */
const leastRoom = 120;

/**
 * Where a card of a size goes so that it neither hides the word nor leaves the area: below, else above, else where there
 * is more room, and then no higher than that room. Viewport px.
 */
export function placeCard(
  word: DOMRectReadOnly,
  card: Size,
  area: Area,
  direction: 'rtl' | 'ltr',
): { left: number; top: number; height: number } {
  const above = word.top - 2 * gap;
  const below = area.height - word.bottom - 2 * gap;
  const goesBelow = card.height <= below || (card.height > above && below >= above);
  const room = Math.max(goesBelow ? below : above, leastRoom);
  const height = Math.floor(Math.min(card.height, room, area.height - 2 * gap));
  const top = goesBelow ? word.bottom + gap : word.top - gap - height;
  const left = direction === 'rtl' ? word.right - card.width : word.left;
  return {
    left: clamp(left, area.left, area.right - card.width),
    top: clamp(top, gap, area.height - gap - height),
    height,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

import type { ReadingModel, Target } from '../model/index.ts';
import type { TextMap } from '../page/index.ts';

/** A taller target does not fit beside its card: then only the line in question stays free. Px. */
const tallest = 180;

/** The line boxes of a target as it is rendered now, in the order of the text; viewport px. */
export function linesOf(target: Target, model: ReadingModel, map: TextMap): DOMRect[] {
  return model
    .spans(target)
    .flatMap((span) => map.ranges(span))
    .flatMap((range) => Array.from(range.getClientRects()))
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** What the card must not hide: the line in question, and all lines of the target above and below it if they are few. */
export function freeArea(line: DOMRectReadOnly, lines: readonly DOMRectReadOnly[]): DOMRectReadOnly {
  const top = Math.min(line.top, ...lines.map((it) => it.top));
  const bottom = Math.max(line.bottom, ...lines.map((it) => it.bottom));
  return bottom - top > tallest ? line : new DOMRect(line.x, top, line.width, bottom - top);
}

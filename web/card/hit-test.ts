import type { TextMap } from '../page/index.ts';
import type { Found, TargetTable } from './lookup.ts';

export interface Hit extends Found {
  /** The line box of the span that the point is in. */
  readonly rect: DOMRect;
}

/** A line box is widened by so many px: the lines above and below a word belong to it too. */
const slack = 2;

/** What is painted at a point of the viewport (CSS px), or null. */
export function hitTest(
  document: Document,
  x: number,
  y: number,
  map: TextMap,
  table: TargetTable,
): Hit | null {
  const caret = caretAt(document, x, y);
  const offset = caret === null ? null : map.offsetAt(caret.node, caret.offset);
  if (offset === null) return null;
  // A caret stands between two characters; and it snaps to text that is near, so the point must lie in the span's boxes.
  for (const found of [table.at(offset), table.at(offset - 1)]) {
    if (found === null) continue;
    for (const range of map.ranges(found.span)) {
      for (const rect of range.getClientRects()) if (contains(rect, x, y)) return { ...found, rect };
    }
  }
  return null;
}

function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Chromium before 128.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
}

import type { Piece, Survey } from './survey.ts';

/** A piece, or the part of it that was selected; offsets in UTF-16 code units of the node's data. */
export interface Part {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

export function wholeParts(pieces: readonly Piece[]): Part[] {
  return pieces.map((piece) => ({ piece, start: 0, end: piece.node.data.length }));
}

/** The pieces of a line without the text that it begins with, whatever its white space, and without the space after that. */
export function partsAfter(pieces: readonly Piece[], beginning: string): Part[] {
  let left = beginning.replace(/\s+/gu, '').length;
  if (left === 0) return wholeParts(pieces);
  const rest: Part[] = [];
  for (const part of wholeParts(pieces)) {
    const { data } = part.piece.node;
    let start = 0;
    while (rest.length === 0 && start < data.length) {
      const isSpace = /\s/u.test(data.charAt(start));
      if (left === 0 && !isSpace) break;
      if (!isSpace) left -= 1;
      start += 1;
    }
    if (start < data.length) rest.push({ ...part, start });
  }
  return rest;
}

/** A shorter selection is taken for an accident. */
const fewestWords = 4;

/** The selected parts of the page in document order; none where nothing worth reading is selected. */
export function selectedParts(survey: Survey): Part[] {
  const selection = survey.root.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed) return [];
  const parts: Part[] = [];
  for (let i = 0; i < selection.rangeCount; i += 1) {
    const range = selection.getRangeAt(i);
    for (const piece of survey.pieces) {
      if (!range.intersectsNode(piece.node)) continue;
      const start = piece.node === range.startContainer ? range.startOffset : 0;
      const end = piece.node === range.endContainer ? range.endOffset : piece.node.data.length;
      if (start < end) parts.push({ piece, start, end });
    }
  }
  const words = parts.map(({ piece, start, end }) => piece.node.data.slice(start, end)).join(' ');
  return words.trim().split(/\s+/u).length >= fewestWords ? parts : [];
}

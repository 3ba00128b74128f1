import { isTeaser } from './furniture.ts';
import type { Piece } from './survey.ts';

/** A line with fewer words is no sentence of an article. */
const fewestWords = 8;

/** A stretch of pieces in one line flow: what a reader sees as a paragraph. Lengths in UTF-16 code units without white space runs. */
export interface Run {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly linkLength: number;
}

/** Groups pieces (in document order) into runs; runs of nothing but white space are left out. */
export function groupRuns(pieces: Iterable<Piece>): Run[] {
  const runs: Run[] = [];
  let current: Piece[] = [];
  const close = (): void => {
    const run = describe(current);
    if (run.text !== '') runs.push(run);
    current = [];
  };
  for (const piece of pieces) {
    if (current.length > 0 && current[0]?.run !== piece.run) close();
    current.push(piece);
  }
  close();
  return runs;
}

function describe(pieces: readonly Piece[]): Run {
  const collapse = (of: readonly Piece[]): string =>
    of
      .map(({ node }) => node.data)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim();
  return {
    pieces,
    text: collapse(pieces),
    linkLength: collapse(pieces.filter(({ inLink }) => inLink)).length,
  };
}

/** Whether a run is a teaser, a list of tags or another thing to click rather than to read. */
export function isToClick(run: Run): boolean {
  return run.linkLength >= 0.8 * run.text.length || isTeaser(run.text);
}

/** Whether a run reads like a sentence of an article. */
export function isProse(run: Run): boolean {
  return run.text.split(' ').length >= fewestWords && !isToClick(run);
}

/** How much prose a run holds: its length outside links where it reads like a sentence, and nothing otherwise. */
function proseOf(run: Run): number {
  return isProse(run) ? run.text.length - run.linkLength : 0;
}

/** How much prose a run holds for the article: none where it stands in page furniture. */
export function proseWeight(run: Run): number {
  return run.pieces.every(({ inFurniture }) => inFurniture) ? 0 : proseOf(run);
}

export function totalProse(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + proseWeight(run), 0);
}

/** The share of a page's prose that stands outside of what looks like furniture; 1 for a page without prose. */
export function shareOutsideFurniture(runs: readonly Run[]): number {
  const all = runs.reduce((sum, run) => sum + proseOf(run), 0);
  return all === 0 ? 1 : totalProse(runs) / all;
}

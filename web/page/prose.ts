import { type Run, proseWeight, totalProse } from './runs.ts';
import type { Piece, Survey } from './survey.ts';

/** An element must hold this share of the page's prose to count as holding the article. */
const articleShare = 0.8;

/**
 * The pieces of the smallest element that holds nearly all of the page's prose; all of the page where no prose stands
 * out. The way for pages whose article is bare text in `<div>`s, which Readability does not see.
 */
export function prosePieces(survey: Survey, runs: readonly Run[]): Piece[] {
  const weights = new Map<Node, number>();
  for (const run of runs) {
    const weight = proseWeight(run);
    if (weight === 0) continue;
    for (let node: Node | null = blockOf(run); node !== null; node = node.parentNode) {
      weights.set(node, (weights.get(node) ?? 0) + weight);
      if (node === survey.root) break;
    }
  }
  const needed = articleShare * totalProse(runs);
  if (needed === 0) return [...survey.pieces];
  let holder: Element = survey.root;
  for (let inner: Element | undefined = holder; inner !== undefined;) {
    holder = inner;
    inner = Array.from(holder.children).find((child) => (weights.get(child) ?? 0) >= needed);
  }
  return survey.pieces.filter(({ node }) => holder.contains(node));
}

/** The element that all pieces of a run stand in. */
function blockOf(run: Run): Node | null {
  const last = run.pieces.at(-1)?.node;
  let node: Node | null = run.pieces[0]?.node.parentNode ?? null;
  while (node !== null && last !== undefined && !node.contains(last)) node = node.parentNode;
  return node;
}

import type { Run } from './runs.ts';

/** A headline must share this part of its words with the title that the page declares. */
const sameWords = 0.6;

/**
 * The run that shows the article's title, or null: the one nearest to the titles that the page declares for itself;
 * a heading wins over other lines.
 */
export function findHeading(runs: readonly Run[], titles: readonly string[]): Run | null {
  const wanted = titles.map(wordSet).filter((words) => words.size > 0);
  let best: Run | null = null;
  let bestScore = 0;
  for (const run of runs) {
    if (run.text.length > 300) continue;
    const words = wordSet(run.text);
    if (words.size < 2) continue;
    const likeness = Math.max(0, ...wanted.map((title) => overlap(words, title)));
    if (likeness < sameWords) continue;
    const score = likeness + headingRank(run);
    if (score > bestScore) [best, bestScore] = [run, score];
  }
  return best;
}

function headingRank(run: Run): number {
  const parent = run.pieces[0]?.node.parentElement;
  const heading = parent?.closest('h1, h2, h3, [itemprop="headline"]')?.localName;
  const rank = heading === 'h1' ? 0.5 : heading === undefined ? 0 : 0.3;
  return run.pieces.every(({ inLink }) => inLink) ? rank - 0.3 : rank;
}

/** The words of `line` that the title holds; a site's name that the title adds costs little, words that it lacks much. */
function overlap(line: ReadonlySet<string>, title: ReadonlySet<string>): number {
  let common = 0;
  for (const word of line) if (title.has(word)) common += 1;
  return common / Math.max(line.size, 0.5 * (line.size + title.size));
}

function wordSet(text: string): Set<string> {
  return new Set(text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []);
}

import type { Run } from './runs.ts';
import type { Piece, Survey } from './survey.ts';

/** A longer line says more than what a picture shows. */
const mostWords = 25;

/** Where a line ends a sentence or announces one, it may be a paragraph beside a picture. */
const sentence = /[.:؛…!?؟]/u;

/** Smaller ones are marks of a list, of an author or of a site, in px. */
const smallestPicture = 80;

/** Elements whose lines are part of the article whatever stands beside them. */
const ofTheArticle = 'h1, h2, h3, h4, h5, h6, li, blockquote, table, pre';

/**
 * Whether a run is the caption of a picture that no name or tag tells: a short line that is no sentence, in a block of
 * its own, where it is the only text of an element around both the block and a picture.
 */
export function isCaption(run: Run, survey: Survey): boolean {
  if (run.text.split(' ').length > mostWords || sentence.test(run.text)) return false;
  const block = blockAround(run);
  // A picture in the very line of a text illustrates it.
  if (block?.closest(ofTheArticle) !== null || holdsPicture(block)) return false;
  const others = [neighbour(run.pieces[0], survey, -1), neighbour(run.pieces.at(-1), survey, 1)];
  for (let box = block.parentElement; box !== null && box !== survey.root; box = box.parentElement) {
    if (others.some((piece) => piece !== undefined && box.contains(piece.node))) return false;
    if (holdsPicture(box)) return true;
  }
  return false;
}

/** The innermost element around a run that is rendered as a block. */
function blockAround(run: Run): Element | null {
  const last = run.pieces.at(-1)?.node ?? null;
  for (let element = last?.parentElement ?? null; element !== null; element = element.parentElement) {
    const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'inline';
    if (!/^(?:inline|contents)/.test(display)) return element;
  }
  return null;
}

/** The nearest piece before or after that shows anything. */
function neighbour(piece: Piece | undefined, { pieces }: Survey, step: 1 | -1): Piece | undefined {
  if (piece === undefined) return undefined;
  let at = piece.index + step;
  while (pieces[at]?.node.data.trim() === '') at += step;
  return pieces[at];
}

function holdsPicture(element: Element): boolean {
  return Array.from(element.querySelectorAll('img')).some(isLarge);
}

/** By what the page says of a picture that has not come yet. */
function isLarge(image: HTMLImageElement): boolean {
  const width =
    image.naturalWidth > 0 ? image.getBoundingClientRect().width : Number(image.getAttribute('width'));
  return width >= smallestPicture || (image.naturalWidth === 0 && !(width > 0));
}

import type { ArticleInfo } from 'isnad';
import { arabicShare, isArabicText } from './arabic.ts';
import { isCaption } from './caption.ts';
import { isDateLine } from './date-line.ts';
import { findHeading } from './heading.ts';
import { readInfo, siteNames } from './metadata.ts';
import { originLength } from './origin.ts';
import { prosePieces } from './prose.ts';
import { readablePieces } from './readable.ts';
import { groupRuns, isProse, isToClick, type Run, shareOutsideFurniture, totalProse } from './runs.ts';
import { type Part, partsAfter, selectedParts, wholeParts } from './selection.ts';
import { type Piece, type Survey, surveyText } from './survey.ts';
import { TextBuilder } from './text-builder.ts';
import type { TextMap } from './text-map.ts';

/** Which way the article was found. */
export type FoundBy = 'selection' | 'readability' | 'page';

/** The article of a page. */
export interface Article {
  /** The title first, paragraphs parted by a blank line, `<br>` as a line break, white space as it is rendered. */
  readonly text: string;
  /** From offsets of `text` to live text nodes and back. */
  readonly map: TextMap;
  readonly foundBy: FoundBy;
  /** Title, URL and date as far as the page says them; for the engine and the exports. */
  readonly info: ArticleInfo;
  /** The share of Arabic letters among the letters of `text`, 0 to 1. */
  readonly arabicShare: number;
  /** Enough Arabic to be read: at least half of the letters, and a few words. */
  readonly isArabic: boolean;
  /** `lang` as it holds for the article, lower case, or null. */
  readonly language: string | null;
  readonly direction: 'rtl' | 'ltr';
  /** The innermost element that holds the whole article but its title. */
  readonly container: Element;
}

export interface FindOptions {
  /** Take the reader's selection where there is one; true by default. */
  readonly useSelection?: boolean;
}

/** Readability's find must hold this share of the prose that the plain way finds; else it missed the article. */
const enoughOfProse = 0.4;

/** Less of a page's prose than this outside of furniture: the names of its elements are not to be trusted. */
const leastOutsideFurniture = 0.2;

/** And so much of what Readability found. */
const mostlyOutside = 0.6;

/** Finds the article of a page without changing the page. An empty page gives an article with an empty text. Linear in the page's length. */
export function findArticle(document: Document, options: FindOptions = {}): Article {
  const root = document.body as HTMLElement | null;
  const survey = surveyPage(root ?? document.documentElement);
  const info = readInfo(document);
  const builder = new TextBuilder();

  const selected = options.useSelection === false ? [] : selectedParts(survey);
  if (selected.length > 0) {
    builder.add(selected);
    return describe(document, survey, builder, selected, 'selection', info);
  }
  const { pieces, foundBy } = articlePieces(document, survey);
  const titles = [info.title ?? '', document.title];
  const heading = findHeading(groupRuns(survey.pieces), titles);
  const titlePieces = new Set(heading?.pieces);
  const runs = groupRuns(pieces)
    .filter((run) => !isToClick(run) && !isDateLine(run.text))
    .filter((run) => !run.pieces.some((piece) => titlePieces.has(piece)));
  const body = withoutOrigin(withoutCaptions(runs, survey), siteNames(document, heading?.text ?? ''));
  if (heading) builder.add(wholeParts(heading.pieces));
  builder.add(body);
  // As the page shows it: what it declares often ends with the name of the site.
  const shown = heading ? { ...info, title: heading.text } : info;
  return describe(document, survey, builder, body, foundBy, shown);
}

/** Takes all the text of an element as the article; for pages of our own. */
export function readElement(root: Element): Article {
  const survey = surveyText(root);
  const builder = new TextBuilder();
  const parts = wholeParts(survey.pieces);
  builder.add(parts);
  return describe(root.ownerDocument, survey, builder, parts, 'page', readInfo(root.ownerDocument));
}

/**
 * A page that renders no text at all hides it until a script runs: then nothing counts as hidden. A page whose prose
 * stands mostly in what its names call furniture uses those names in its own way: then nothing is furniture.
 */
function surveyPage(root: Element): Survey {
  let survey = surveyText(root);
  const checkStyle = survey.pieces.some(({ node }) => node.data.trim() !== '');
  if (!checkStyle) survey = surveyText(root, { checkStyle });
  const trusted = shareOutsideFurniture(groupRuns(survey.pieces)) >= leastOutsideFurniture;
  return trusted ? survey : surveyText(root, { checkStyle, knowFurniture: false });
}

function articlePieces(document: Document, survey: Survey): { pieces: Piece[]; foundBy: FoundBy } {
  const plain = withoutFurniture(prosePieces(survey, groupRuns(survey.pieces)));
  const readable = readablePieces(document, survey);
  const readableRuns = groupRuns(readable);
  const found = totalProse(readableRuns);
  if (found === 0 || found < enoughOfProse * totalProse(groupRuns(plain)))
    return { pieces: plain, foundBy: 'page' };
  // Teasers inside the article go, unless the names of its elements mislead.
  const trusted = shareOutsideFurniture(readableRuns) > mostlyOutside;
  return { pieces: trusted ? withoutFurniture(readable) : readable, foundBy: 'readability' };
}

/** Without the captions of pictures, unless nothing else were left. */
function withoutCaptions(runs: readonly Run[], survey: Survey): readonly Run[] {
  const told = runs.filter((run) => !isCaption(run, survey));
  return told.length === 0 ? runs : told;
}

/** Without the words that say where the report was written, before its first sentence. */
function withoutOrigin(runs: readonly Run[], sites: readonly string[]): Part[] {
  const first = runs.find(isProse);
  return runs.flatMap((run) =>
    run === first
      ? partsAfter(run.pieces, run.text.slice(0, originLength(run.text, sites)))
      : wholeParts(run.pieces),
  );
}

function withoutFurniture(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ inFurniture }) => !inFurniture);
}

function describe(
  document: Document,
  survey: Survey,
  builder: TextBuilder,
  body: readonly Part[],
  foundBy: FoundBy,
  info: ArticleInfo,
): Article {
  const map = builder.finish();
  const container = commonElement(body, survey.root);
  const share = arabicShare(map.text);
  return {
    text: map.text,
    map,
    foundBy,
    info,
    arabicShare: share,
    isArabic: isArabicText(map.text, share),
    language: container.closest('[lang]')?.getAttribute('lang')?.toLowerCase() ?? null,
    direction: document.defaultView?.getComputedStyle(container).direction === 'rtl' ? 'rtl' : 'ltr',
    container,
  };
}

function commonElement(parts: readonly Part[], root: Element): Element {
  const last = parts.at(-1)?.piece.node;
  let element = parts[0]?.piece.node.parentElement ?? root;
  while (last !== undefined && element !== root && !element.contains(last))
    element = element.parentElement ?? root;
  return element;
}

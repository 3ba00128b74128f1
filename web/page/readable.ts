import { Readability } from '@mozilla/readability';
import type { Piece, Survey } from './survey.ts';

/** Above this many elements Readability's repeated passes would hold the page up; the plain way finds the text then. */
const mostElements = 40_000;

/**
 * The pieces that Mozilla's Readability takes for the article, in document order; none where it finds no article.
 *
 * Readability rebuilds its document (it even parses it again from HTML between attempts), so nodes are recognised by
 * wrapping each text node of a clone in `<data value="index">`: a phrasing element that weighs nothing in its scoring.
 */
export function readablePieces(document: Document, survey: Survey): Piece[] {
  const clone = taggedClone(document, survey);
  let content: Element | null | undefined;
  try {
    content = new Readability<Element>(clone, {
      charThreshold: 250,
      keepClasses: true,
      maxElemsToParse: mostElements,
      serializer: (node) => node as Element,
    }).parse()?.content;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return []; // too many elements, or a document that Readability stumbles over
  }
  if (!content) return [];
  const indices = Array.from(content.querySelectorAll('data[value]'), (tag) =>
    Number(tag.getAttribute('value')),
  );
  return [...new Set(indices)]
    .sort((a, b) => a - b)
    .map((index) => survey.pieces[index])
    .filter((piece) => piece !== undefined);
}

/** A copy of the page without what it does not render, its text nodes wrapped and numbered; the page itself is only read. */
function taggedClone(document: Document, survey: Survey): Document {
  const clone = document.implementation.createHTMLDocument('');
  // A document that is not HTML has no head.
  for (const child of document.querySelectorAll('head > *')) clone.head.append(clone.importNode(child, true));
  copyAttributes(document.documentElement, clone.documentElement);
  copyAttributes(survey.root, clone.body);

  const stack: { from: Node | null; to: Element }[] = [{ from: survey.root.firstChild, to: clone.body }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const node = top.from;
    if (node === null) {
      stack.pop();
      continue;
    }
    top.from = node.nextSibling;
    if (node.nodeType === Node.TEXT_NODE) {
      top.to.append(taggedText(clone, node as Text, survey.pieceOf.get(node)));
    } else if (node.nodeType === Node.ELEMENT_NODE && !survey.skipped.has(node)) {
      const copy = clone.importNode(node, false) as Element;
      top.to.append(copy);
      stack.push({ from: node.firstChild, to: copy });
    }
  }
  return clone;
}

function taggedText(clone: Document, text: Text, piece: Piece | undefined): Node {
  // White space between blocks stays bare: Readability looks for it by node type.
  if (piece === undefined || text.data.trim() === '') return clone.createTextNode(text.data);
  const tag = clone.createElement('data');
  tag.setAttribute('value', String(piece.index));
  tag.textContent = text.data;
  return tag;
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) {
    try {
      to.setAttribute(name, value);
    } catch {
      // the HTML parser takes attribute names that setAttribute refuses
    }
  }
}

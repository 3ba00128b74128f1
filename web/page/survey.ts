import { isFurniture, isNeverText } from './furniture.ts';

/** How a text node's white space is rendered: CSS Text 4, `white-space-collapse`. */
export type WhiteSpace = 'collapse' | 'preserve-breaks' | 'preserve';

/** A rendered text node. */
export interface Piece {
  readonly node: Text;
  /** Its place in `Survey.pieces`. */
  readonly index: number;
  /** Pieces of one run stand in one line flow: no block begins or ends between them. */
  readonly run: number;
  /** How many `<br>` stand before it in the whole page. */
  readonly breaks: number;
  readonly whiteSpace: WhiteSpace;
  readonly inLink: boolean;
  /** It stands in navigation, comments, sharing tools or the like. */
  readonly inFurniture: boolean;
}

/** Everything that a page renders as text, in document order, found in one walk that reads but never writes. */
export interface Survey {
  readonly root: Element;
  readonly pieces: readonly Piece[];
  readonly pieceOf: ReadonlyMap<Node, Piece>;
  /** Elements whose whole subtree is not rendered, or is never text. */
  readonly skipped: ReadonlySet<Node>;
}

interface Inherited {
  readonly inLink: boolean;
  readonly inFurniture: boolean;
  /** False inside `visibility: hidden`, out of which a descendant may come back. */
  readonly visible: boolean;
  readonly whiteSpace: WhiteSpace;
}

export interface SurveyOptions {
  /** False: nothing counts as hidden (for pages that hide all until a script runs). */
  readonly checkStyle?: boolean;
  /** False: no element counts as furniture (for pages that name their article so). */
  readonly knowFurniture?: boolean;
}

/** Walks everything under `root`. */
export function surveyText(root: Element, options: SurveyOptions = {}): Survey {
  const { checkStyle = true, knowFurniture = true } = options;
  const view = root.ownerDocument.defaultView;
  const pieces: Piece[] = [];
  const pieceOf = new Map<Node, Piece>();
  const skipped = new Set<Node>();
  let run = 0;
  let breaks = 0;

  function addText(node: Text, inherited: Inherited): void {
    if (!inherited.visible || node.data === '') return;
    const { inLink, inFurniture, whiteSpace } = inherited;
    const piece = { node, index: pieces.length, run, breaks, whiteSpace, inLink, inFurniture };
    pieces.push(piece);
    pieceOf.set(node, piece);
  }

  /** Enters an element: what its children inherit, or null to leave it out. */
  function enter(element: Element, from: Inherited): { inherited: Inherited; block: boolean } | null {
    if (isNeverText(element)) return null;
    const style = view?.getComputedStyle(element);
    if (style === undefined) return null;
    if (checkStyle && (style.display === 'none' || isClipped(style))) return null;
    return {
      block: !/^(?:inline|contents|ruby)/.test(style.display),
      inherited: {
        inLink: from.inLink || element.localName === 'a',
        inFurniture: from.inFurniture || (knowFurniture && element !== root && isFurniture(element)),
        visible: !checkStyle || style.visibility === 'visible',
        whiteSpace: whiteSpaceOf(style),
      },
    };
  }

  // An explicit stack: some pages nest deeper than the call stack allows.
  const stack: { node: Node | null; inherited: Inherited; block: boolean }[] = [];
  const start = enter(root, { inLink: false, inFurniture: false, visible: true, whiteSpace: 'collapse' });
  if (start) stack.push({ node: root.firstChild, ...start });
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const node = top.node;
    if (node === null) {
      stack.pop();
      if (top.block) run += 1;
      continue;
    }
    top.node = node.nextSibling;
    if (node.nodeType === Node.TEXT_NODE) addText(node as Text, top.inherited);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (element.localName === 'br') breaks += 1;
      const entered = enter(element, top.inherited);
      if (entered === null) skipped.add(element);
      else {
        if (entered.block) run += 1;
        stack.push({ node: element.firstChild, ...entered });
      }
    }
  }
  return { root, pieces, pieceOf, skipped };
}

/** Text for screen readers only, cut away by the common `clip` recipe. */
function isClipped(style: CSSStyleDeclaration): boolean {
  return (
    style.position === 'absolute' &&
    (/^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(style.getPropertyValue('clip')) ||
      style.clipPath === 'inset(50%)')
  );
}

function whiteSpaceOf(style: CSSStyleDeclaration): WhiteSpace {
  switch (style.getPropertyValue('white-space-collapse')) {
    case 'preserve':
    case 'break-spaces':
      return 'preserve';
    case 'preserve-breaks':
      return 'preserve-breaks';
    default:
      return 'collapse';
  }
}

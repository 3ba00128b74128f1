import type { Span } from 'isnad';

/** A place in a live text node; `offset` in UTF-16 code units of its data. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** From offsets of an article's text (UTF-16 code units) to live text nodes and back. */
export interface TextMap {
  readonly text: string;
  /** The live ranges that render a span: one for each stretch of text nodes without skipped text between them. Nodes that left the page are left out. */
  ranges(span: Span): Range[];
  /** The offset in the article's text of a place in the page; null where the place is no part of the article. */
  offsetAt(node: Node, offset: number): number | null;
  /** The place of an offset; null past the end, or where its node left the page. */
  pointAt(offset: number): TextPoint | null;
  /** Whether every text node still stands in the page with the text that was read. */
  isCurrent(): boolean;
}

import type { Span } from 'isnad';

/** A place in a live text node; `offset` in UTF-16 code units of its data. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** From offsets of an article's text (UTF-16 code units) to live text nodes and back. */
export interface TextMap {
  readonly text: string;
  /** The live ranges that render a span, one for each text node; nodes that left the page or changed are left out. */
  ranges(span: Span): Range[];
  /** The offset in the article's text of a place in the page; null where the place is no part of the article. */
  offsetAt(node: Node, offset: number): number | null;
  /** The place of an offset; for one between two paragraphs, the end of the first. Null outside the text, or where the node left the page or changed. */
  pointAt(offset: number): TextPoint | null;
  /** Whether every text node still stands in the page with the text that was read. */
  isCurrent(): boolean;
}

/** A map of segments: each maps `lengths[i]` code units from `starts[i]` of the text to `offsets[i]` of `nodes[i]`. Sorted by `starts`. */
export class SegmentMap implements TextMap {
  readonly text: string;
  readonly #starts: readonly number[];
  readonly #nodes: readonly Text[];
  readonly #offsets: readonly number[];
  readonly #lengths: readonly number[];
  /** A node's data as it was read, and its segments: [first, end). A node's segments stand together. */
  readonly #read = new Map<Node, { readonly data: string; readonly first: number; end: number }>();

  constructor(
    text: string,
    starts: readonly number[],
    nodes: readonly Text[],
    offsets: readonly number[],
    lengths: readonly number[],
  ) {
    this.text = text;
    this.#starts = starts;
    this.#nodes = nodes;
    this.#offsets = offsets;
    this.#lengths = lengths;
    nodes.forEach((node, i) => {
      const known = this.#read.get(node);
      if (known) known.end = i + 1;
      else this.#read.set(node, { data: node.data, first: i, end: i + 1 });
    });
  }

  ranges(span: Span): Range[] {
    const ranges: Range[] = [];
    let i = Math.max(lastAtOrBelow(this.#starts, span.start, 0, this.#starts.length), 0);
    while (i < this.#nodes.length) {
      const node = this.#nodes[i];
      if (node === undefined || this.#start(i) >= span.end) break;
      let first: number | null = null;
      let last = 0;
      // All segments of one text node make one range: the white space that was collapsed between them is nowhere seen.
      for (; this.#nodes[i] === node && this.#start(i) < span.end; i += 1) {
        const from = Math.max(span.start - this.#start(i), 0);
        const to = Math.min(span.end - this.#start(i), this.#length(i));
        if (from >= to) continue;
        first ??= this.#offset(i) + from;
        last = this.#offset(i) + to;
      }
      if (first !== null && this.#isLive(node)) ranges.push(rangeIn(node, first, last));
    }
    return ranges;
  }

  offsetAt(node: Node, offset: number): number | null {
    const read = this.#read.get(node);
    if (read === undefined || !this.#isLive(node as Text)) return null;
    const i = lastAtOrBelow(this.#offsets, offset, read.first, read.end);
    if (i < read.first) return this.#start(read.first);
    return this.#start(i) + Math.min(offset - this.#offset(i), this.#length(i));
  }

  pointAt(offset: number): TextPoint | null {
    if (offset < 0 || offset > this.text.length) return null;
    const i = lastAtOrBelow(this.#starts, offset, 0, this.#starts.length);
    const node = this.#nodes[i];
    if (node === undefined || !this.#isLive(node)) return null;
    return { node, offset: this.#offset(i) + Math.min(offset - this.#start(i), this.#length(i)) };
  }

  isCurrent(): boolean {
    for (const node of this.#read.keys()) if (!this.#isLive(node as Text)) return false;
    return true;
  }

  #isLive(node: Text): boolean {
    return node.isConnected && node.data === this.#read.get(node)?.data;
  }

  #start(i: number): number {
    return this.#starts[i] ?? Infinity;
  }
  #offset(i: number): number {
    return this.#offsets[i] ?? 0;
  }
  #length(i: number): number {
    return this.#lengths[i] ?? 0;
  }
}

function rangeIn(node: Text, start: number, end: number): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** The last index in [from, to) of ascending `values` whose value is at most `wanted`; `from - 1` where none is. */
function lastAtOrBelow(values: readonly number[], wanted: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

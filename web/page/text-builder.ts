import { SegmentMap } from './text-map.ts';
import type { Part } from './selection.ts';
import type { WhiteSpace } from './survey.ts';

/** Builds the article's text as it is rendered, and the map to the nodes that it came from, part by part. */
export class TextBuilder {
  readonly #chunks: string[] = [];
  #length = 0;
  /** A collapsible space that stays only when more text follows in its line. */
  #space: { readonly node: Text; readonly offset: number } | null = null;
  /** Line breaks, two at most, that stay only when more text follows. */
  #breaks = 0;
  #last: { readonly run: number; readonly breaks: number } | null = null;
  readonly #starts: number[] = [];
  readonly #nodes: Text[] = [];
  readonly #offsets: number[] = [];
  readonly #lengths: number[] = [];

  /** Adds parts in reading order; a new call begins a new paragraph. */
  add(parts: readonly Part[]): void {
    this.#paragraph();
    for (const { piece, start, end } of parts) {
      if (this.#last && this.#last.run !== piece.run) this.#paragraph();
      else if (this.#last && piece.breaks > this.#last.breaks) this.#lines(piece.breaks - this.#last.breaks);
      this.#last = piece;
      this.#addText(piece.node, start, end, piece.whiteSpace);
    }
  }

  finish(): SegmentMap {
    return new SegmentMap(this.#chunks.join(''), this.#starts, this.#nodes, this.#offsets, this.#lengths);
  }

  #paragraph(): void {
    this.#last = null;
    this.#lines(2);
  }

  #lines(count: number): void {
    this.#space = null;
    this.#breaks = Math.min(this.#breaks + count, 2);
  }

  #addText(node: Text, start: number, end: number, whiteSpace: WhiteSpace): void {
    const data = node.data;
    if (whiteSpace === 'preserve') {
      this.#flushSpace();
      // A preserved line feed breaks a line as <br> does; other white space stays.
      this.#addLines(node, start, end, (from, to) => this.#addSegment(node, from, to));
    } else if (whiteSpace === 'preserve-breaks') {
      this.#addLines(node, start, end, (from, to) => this.#addCollapsed(node, data, from, to));
    } else this.#addCollapsed(node, data, start, end);
  }

  #addLines(node: Text, start: number, end: number, add: (from: number, to: number) => void): void {
    let from = start;
    let feeds = 0;
    while (from < end) {
      const feed = node.data.indexOf('\n', from);
      const to = feed === -1 ? end : Math.min(feed, end);
      if (to > from && node.data.slice(from, to).trim() !== '') {
        if (feeds > 0) this.#lines(feeds);
        feeds = 0;
        add(from, to);
      }
      if (to < end) feeds += 1;
      from = to + 1;
    }
    if (feeds > 0) this.#lines(feeds);
  }

  /** CSS Text 3, 4.1.1: runs of space, tab and line feed become one space, none at a line's edges. A no-break space is no such space. */
  #addCollapsed(node: Text, data: string, start: number, end: number): void {
    const words = /[^ \t\n\r\f]+/gu;
    words.lastIndex = start;
    let from = start;
    for (let word = words.exec(data); word !== null && word.index < end; word = words.exec(data)) {
      const to = Math.min(word.index + word[0].length, end);
      if (word.index > from) this.#space ??= { node, offset: from };
      this.#flushSpace();
      this.#addSegment(node, word.index, to);
      from = to;
    }
    if (from < end) this.#space ??= { node, offset: from };
  }

  #flushSpace(): void {
    const space = this.#space;
    this.#space = null;
    if (space !== null && this.#breaks === 0 && this.#length > 0)
      this.#addSegment(space.node, space.offset, space.offset + 1, ' ');
  }

  #addSegment(node: Text, from: number, to: number, text = node.data.slice(from, to)): void {
    if (text === '') return;
    if (this.#length > 0) this.#write('\n'.repeat(this.#breaks));
    this.#breaks = 0;
    const last = this.#nodes.length - 1;
    const continues =
      this.#nodes[last] === node &&
      (this.#offsets[last] ?? 0) + (this.#lengths[last] ?? 0) === from &&
      (this.#starts[last] ?? 0) + (this.#lengths[last] ?? 0) === this.#length;
    if (continues) this.#lengths[last] = (this.#lengths[last] ?? 0) + text.length;
    else {
      this.#starts.push(this.#length);
      this.#nodes.push(node);
      this.#offsets.push(from);
      this.#lengths.push(text.length);
    }
    this.#write(text);
  }

  #write(text: string): void {
    this.#chunks.push(text);
    this.#length += text.length;
  }
}

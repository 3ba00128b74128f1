import type { Span } from 'isnad';
import type { ReadingModel, Target } from '../model/index.ts';

/** What stands at an offset, and the painted span around it. */
export interface Found {
  readonly target: Target;
  readonly span: Span;
}

/**
 * A table of which target each offset of the text belongs to: a name before a cue, a cue before a content, an inner
 * content before the one around it. Answers by binary search.
 */
export class TargetTable {
  readonly #bounds: readonly number[];
  readonly #found: readonly (Found | null)[];

  constructor(model: ReadingModel) {
    const { actors, statements } = model.reading;
    const contents = statements.flatMap(({ id, content }) =>
      content.map((span) => found({ type: 'statement', id }, span)),
    );
    const cues = statements.flatMap(({ id, cue }) => (cue ? [found({ type: 'statement', id }, cue)] : []));
    const mentions = actors.flatMap(({ id, mentions }) =>
      mentions.map((span, mention) => found({ type: 'actor', id, mention }, span)),
    );
    // Later ones overwrite earlier ones: the longer a content, the further out it stands.
    contents.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
    const layers = [...contents, ...cues, ...mentions];

    const bounds = [...new Set(layers.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
    const index = new Map(bounds.map((bound, i) => [bound, i]));
    const table = new Array<Found | null>(bounds.length).fill(null);
    for (const layer of layers) table.fill(layer, index.get(layer.span.start), index.get(layer.span.end));
    this.#bounds = bounds;
    this.#found = table;
  }

  /** @param offset in UTF-16 code units: the code unit after it is meant. */
  at(offset: number): Found | null {
    let low = 0;
    let high = this.#bounds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#bounds[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#found[low - 1] ?? null;
  }
}

function found(target: Target, span: Span): Found {
  return { target, span };
}

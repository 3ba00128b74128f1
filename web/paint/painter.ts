import type { Span, Statement } from 'isnad';
import type { ReadingModel, Target } from '../model/index.ts';
import type { TextMap } from '../page/index.ts';
import type { Theme } from './palette.ts';
import type { StylePort } from './styles.ts';
import { highlightStyles, names, priorities } from './stylesheet.ts';

export interface PainterOptions {
  readonly model: ReadingModel;
  readonly map: TextMap;
  /** From `themeOf(article.container)`. */
  readonly theme: Theme;
  readonly styles: StylePort;
}

/** Paints a reading with CSS Custom Highlights named `isnad-…`; the DOM stays as it is. */
export interface Painter {
  /** Paints everything. Resolves when the stylesheet is in. */
  paint(): Promise<void>;
  /** Marks what the pointer is on; null takes the mark away. */
  hover(target: Target | null): void;
  /** Marks what the reader chose; null takes the mark away. */
  activate(target: Target | null): void;
  /** Takes every highlight and the stylesheet away. */
  clear(): Promise<void>;
}

/** Whether this browser can paint highlights. */
export type PaintSupport =
  | { readonly supported: true }
  | {
      readonly supported: false;
      /** The CSS Custom Highlight API is missing (Chromium before 105, Firefox before 140): show summary and card alone. */
      readonly reason: 'no-highlight-api';
    };

export function paintSupport(): PaintSupport {
  const supported = typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
  return supported ? { supported } : { supported, reason: 'no-highlight-api' };
}

/** A painter for the document that this script runs in. It does nothing in a browser that cannot paint. */
export function createPainter({ model, map, theme, styles }: PainterOptions): Painter {
  const { supported } = paintSupport();

  function set(name: string, priority: number, spans: Iterable<Span>): void {
    if (!supported) return;
    const highlight = new Highlight();
    highlight.priority = priority;
    for (const span of spans) for (const range of map.ranges(span)) highlight.add(range);
    if (highlight.size > 0) CSS.highlights.set(name, highlight);
    else CSS.highlights.delete(name);
  }

  return {
    async paint() {
      if (!supported) return;
      for (const [name, { priority, spans }] of layers(model)) set(name, priority, spans);
      await styles.insert(highlightStyles(theme));
    },
    hover: (target) => set(names.hover, priorities.hover, target === null ? [] : model.spans(target)),
    activate: (target) => set(names.active, priorities.active, target === null ? [] : model.spans(target)),
    async clear() {
      if (!supported) return;
      for (const name of [...layers(model).keys(), names.hover, names.active]) CSS.highlights.delete(name);
      await styles.remove();
    },
  };
}

/** Which spans each highlight of a reading covers. */
function layers(model: ReadingModel): Map<string, { priority: number; spans: Span[] }> {
  const all = new Map<string, { priority: number; spans: Span[] }>();
  const add = (name: string, priority: number, spans: readonly Span[]): void => {
    const layer = all.get(name);
    if (layer) layer.spans.push(...spans);
    else all.set(name, { priority, spans: [...spans] });
  };
  for (const actor of model.reading.actors) add(names.actor(actor.kind), priorities.actor, actor.mentions);
  for (const statement of model.reading.statements) {
    const name = names.statement(statement.kind, depth(statement), model.isUncertain(statement));
    const cue = statement.cue === null ? [] : [statement.cue];
    add(name, priorities.statement, [...cue, ...statement.content]);
    add(names.cue, priorities.cue, cue);
    if (model.disputesOf(statement.id).length > 0) add(names.dispute, priorities.dispute, cue);
  }
  return all;
}

function depth(statement: Statement): 0 | 1 {
  return statement.within === null ? 0 : 1;
}

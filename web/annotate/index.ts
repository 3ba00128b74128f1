import type { Reading } from 'isnad';
import { createCard, followPointer, TargetTable } from '../card/index.ts';
import type { Translator } from '../i18n/index.ts';
import { ReadingModel, type Target } from '../model/index.ts';
import type { Article } from '../page/index.ts';
import {
  adoptedStyles,
  createPainter,
  type PaintSupport,
  paintSupport,
  type StylePort,
  type Theme,
  themeOf,
} from '../paint/index.ts';
import { scrollToRange } from './scroll.ts';

export interface AnnotateOptions {
  readonly article: Article;
  /** The engine's reading of `article.text`. */
  readonly reading: Reading;
  readonly t: Translator;
  /** The card's theme where the reader wants the same on every page; the page's own by default. */
  readonly cardTheme?: Theme;
  /** `adoptedStyles(document)` by default. */
  readonly styles?: StylePort;
  /** The reader chose something on the page (a click on a highlight, a jump in the card), or nothing any more (null). */
  readonly onSelect?: (target: Target | null) => void;
}

/** A reading shown on its page: highlights and hover card. What an extension's content script keeps. */
export interface Annotation {
  /** Whether highlights are painted; without them the card still opens. */
  readonly support: PaintSupport;
  /** Scrolls to a target, marks it, and shows its card. False when the page no longer holds it. */
  jumpTo(target: Target, options?: { readonly focusCard?: boolean }): boolean;
  /** Takes everything away; the page's serialised HTML is as it was before. */
  clear(): Promise<void>;
}

/** Paints the reading and sets up the card. A second annotation of the same document needs the first one cleared. */
export async function annotate(options: AnnotateOptions): Promise<Annotation> {
  const { article, reading, t, onSelect } = options;
  const { map } = article;
  const model = new ReadingModel(article.text, reading);
  const theme = themeOf(article.container);
  const painter = createPainter({ model, map, theme, styles: options.styles ?? adoptedStyles(document) });

  function select(target: Target | null): void {
    painter.activate(target);
    onSelect?.(target);
  }
  function jumpTo(target: Target, { focusCard = false } = {}): boolean {
    const [range] = model.spans(target).flatMap((span) => map.ranges(span));
    if (range === undefined) return false;
    scrollToRange(range);
    painter.activate(target);
    card.show(target, { pinned: true, focus: focusCard });
    return true;
  }

  const card = createCard({
    document,
    container: article.container,
    model,
    map,
    t,
    theme: options.cardTheme ?? theme,
    onJump: (target) => {
      if (jumpTo(target, { focusCard: true })) onSelect?.(target);
    },
    onClose: () => select(null),
  });
  const stopFollowing = followPointer({
    document,
    container: article.container,
    map,
    table: new TargetTable(model),
    card,
    onHover: (target) => painter.hover(target),
    onSelect: select,
  });
  try {
    await painter.paint();
  } catch (error) {
    stopFollowing();
    card.destroy();
    throw error;
  }
  return {
    support: paintSupport(),
    jumpTo,
    async clear() {
      stopFollowing();
      card.destroy();
      await painter.clear();
    },
  };
}

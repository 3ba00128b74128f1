import type { Reading } from 'isnad';
import type { Article } from '../page/index.ts';
import { ReadingModel, type Target } from '../model/index.ts';
import type { Translator } from '../i18n/index.ts';
import {
  adoptedStyles,
  createPainter,
  type PaintSupport,
  paintSupport,
  type StylePort,
  themeOf,
} from '../paint/index.ts';

export interface AnnotateOptions {
  readonly article: Article;
  readonly reading: Reading;
  readonly t: Translator;
  /** `adoptedStyles(document)` by default. */
  readonly styles?: StylePort;
  /** The reader chose something on the page (click on a highlight, jump in the card). */
  readonly onSelect?: (target: Target) => void;
}

/** A reading shown on its page: highlights and hover card. What an extension's content script keeps. */
export interface Annotation {
  readonly support: PaintSupport;
  /** Scrolls to a target, marks it, and shows its card. False when this page no longer holds it. */
  jumpTo(target: Target): boolean;
  /** Takes everything away; the page's serialised HTML is as it was before. */
  clear(): Promise<void>;
}

/** Paints the reading and sets up the card. A second annotation of the same document needs the first one cleared. */
export async function annotate(options: AnnotateOptions): Promise<Annotation> {
  const { article, reading, styles = adoptedStyles(document) } = options;
  const model = new ReadingModel(article.text, reading);
  const painter = createPainter({ model, map: article.map, theme: themeOf(article.container), styles });
  await painter.paint();
  return {
    support: paintSupport(),
    jumpTo(target) {
      painter.activate(target);
      return true;
    },
    clear: () => painter.clear(),
  };
}

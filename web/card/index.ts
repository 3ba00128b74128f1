import type { TextMap } from '../page/index.ts';
import type { ReadingModel, Target } from '../model/index.ts';
import type { Translator } from '../i18n/index.ts';
import type { Theme } from '../paint/index.ts';

export interface CardOptions {
  readonly document: Document;
  readonly model: ReadingModel;
  readonly map: TextMap;
  readonly t: Translator;
  readonly theme: Theme;
  /** The pointer came upon a target, or left it (null): for `painter.hover`. */
  readonly onHover?: (target: Target | null) => void;
  /** The reader asked to go to a target (a mention, a statement): scroll there and mark it. */
  readonly onJump: (target: Target) => void;
}

/** The hover card: one host element with a closed shadow root under the document element. */
export interface Card {
  /** Shows a target's card at the place where it is rendered, and moves the focus into it when `focus` is set. */
  show(target: Target, options?: { readonly focus?: boolean }): void;
  hide(): void;
  /** Takes the host element and every listener away. */
  destroy(): void;
}

export declare function createCard(options: CardOptions): Card;

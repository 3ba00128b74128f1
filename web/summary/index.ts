import type { ArticleInfo } from 'isnad';
import type { ReadingModel, Target } from '../model/index.ts';
import type { Translator } from '../i18n/index.ts';

/** What a summary shows. */
export type SummaryState =
  /** Nothing was read yet: says how to begin. */
  | { readonly status: 'empty' }
  | { readonly status: 'loading' }
  /** `message` is shown as it is. */
  | { readonly status: 'error'; readonly message: string }
  | { readonly status: 'ready'; readonly model: ReadingModel; readonly info: ArticleInfo };

export interface SummaryProps {
  readonly state: SummaryState;
  readonly t: Translator;
  /** What is chosen elsewhere (on the page), shown as current and scrolled into view. */
  readonly active?: Target | null;
  readonly onSelect: (target: Target) => void;
  /** Without it there are no export buttons. */
  readonly onExport?: (format: 'markdown' | 'json') => void;
  /** Shown as a button where there is nothing to show yet, and after an error. */
  readonly onRead?: () => void;
}

/** The panel in a side panel, sidebar or page. */
export interface SummaryView {
  update(changes: Partial<SummaryProps>): void;
  unmount(): void;
}

/** Draws the panel into `root`; its stylesheet is adopted by the document or shadow root around it. */
export declare function mountSummary(root: Element, props: SummaryProps): SummaryView;

import type { ArticleInfo } from 'isnad';
import type { Translator } from '../i18n/index.ts';
import type { ReadingModel, Target } from '../model/index.ts';

/** What a summary shows. */
export type SummaryState =
  /** Nothing was read yet: says how to begin, with `message` where the page around it knows better. */
  | { readonly status: 'empty'; readonly message?: string }
  | { readonly status: 'loading' }
  /** `message` is shown as it is. */
  | { readonly status: 'error'; readonly message: string }
  | {
      readonly status: 'ready';
      readonly model: ReadingModel;
      readonly info: ArticleInfo;
      /** Something to know beside the reading, such as that this browser cannot paint highlights. */
      readonly notice?: string;
    };

export interface SummaryProps {
  readonly state: SummaryState;
  readonly t: Translator;
  /** What is chosen elsewhere (on the page): shown as current and scrolled into view. */
  readonly active?: Target | null;
  /** The reader chose something here. */
  readonly onSelect: (target: Target) => void;
  /** Without it there are no export buttons. */
  readonly onExport?: (format: 'markdown' | 'json') => void;
  /** Shown as a button where there is nothing to show yet, and after an error. */
  readonly onRead?: () => void;
  /** Follows the reader's own setting unless given. */
  readonly theme?: 'light' | 'dark';
}

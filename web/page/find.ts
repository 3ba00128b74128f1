import type { ArticleInfo } from 'isnad';
import type { TextMap } from './text-map.ts';

/** Which way the article was found. */
export type FoundBy = 'selection' | 'readability' | 'page';

/** The article of a page. */
export interface Article {
  /** The title first, paragraphs parted by a blank line, `<br>` as a line break, white space as it is rendered. */
  readonly text: string;
  /** From offsets of `text` to live text nodes and back. */
  readonly map: TextMap;
  readonly foundBy: FoundBy;
  /** Title, URL and date as far as the page says them; for the engine and the exports. */
  readonly info: ArticleInfo;
  /** The share of Arabic letters among the letters of `text`, 0 to 1. */
  readonly arabicShare: number;
  /** Enough Arabic to be read: at least half of the letters, and at least ten words. */
  readonly isArabic: boolean;
  /** `lang` as it holds for the article, lower case, or null. */
  readonly language: string | null;
  readonly direction: 'rtl' | 'ltr';
  /** The innermost element that holds the whole article. */
  readonly container: Element;
}

export interface FindOptions {
  /** Take the reader's selection where there is one; true by default. */
  readonly useSelection?: boolean;
}

/** Finds the article of a page without changing the page. An empty page gives an article with an empty text. Linear in the page's length. */
export function findArticle(_document: Document, _options: FindOptions = {}): Article {
  throw new Error('not yet');
}

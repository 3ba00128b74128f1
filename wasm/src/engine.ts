import type { Reading } from './reading.ts';

/** Formats in which the engine writes a reading. */
export type SummaryFormat = 'json' | 'markdown';

/** Language of a summary's headings and labels; the article's own words are never translated. */
export type SummaryLanguage = 'ar' | 'en';

/** What is known of the article besides its text; used in summaries. */
export interface ArticleInfo {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  readonly date?: string;
}

/** Why the engine could not do what was asked. */
export type IsnadErrorCode =
  'bad-model' | 'empty' | 'not-arabic' | 'too-long' | 'bad-request' | 'out-of-memory' | 'internal';

/** Thrown by every call of the engine that fails; the engine stays usable. */
export class IsnadError extends Error {
  readonly code: IsnadErrorCode;
  constructor(code: IsnadErrorCode, message: string) {
    super(message);
    this.name = 'IsnadError';
    this.code = code;
  }
}

/** One engine: a wasm instance with its model. Requests are stateless and may follow one another for ever. */
export interface Engine {
  readonly version: string;
  /** Reads an article. @throws IsnadError */
  read(text: string, info?: ArticleInfo): Reading;
  /** The reading exactly as the command line tool prints it. @throws IsnadError */
  readJson(text: string, info?: ArticleInfo): string;
  /** Reads an article and writes its summary, in Arabic unless told. @throws IsnadError */
  summarise(text: string, format: SummaryFormat, info?: ArticleInfo, language?: SummaryLanguage): string;
  /** Frees the wasm memory; the engine must not be used afterwards. */
  dispose(): void;
}

import type { ArticleInfo, IsnadErrorCode, SummaryFormat, SummaryLanguage } from 'isnad';

/** What the page asks of the worker that holds the engine. */
export interface EngineRequest {
  readonly id: number;
  /** Address of the folder with the engine's files, with a slash at the end. */
  readonly base: string;
  readonly task: 'read' | 'summarise';
  readonly text: string;
  readonly info: ArticleInfo;
  readonly format?: SummaryFormat;
  readonly language?: SummaryLanguage;
}

/** What the worker answers. */
export interface EngineAnswer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: { readonly code: IsnadErrorCode; readonly message: string };
}

import type { ArticleInfo } from 'isnad';
import type { Target } from '@isnad/web/model';
import type { Outcome } from './problem.ts';

/** What a page learns of its reading. Readings travel as the engine's JSON: one string is cheaper to send than its objects. */
export interface PageReading {
  /** Key of the text in the store of readings. */
  readonly hash: string;
  readonly json: string;
}

/** What a page tells of an article that it now shows. */
export interface Shown {
  readonly hash: string;
  readonly info: ArticleInfo;
  readonly statements: number;
}

/** Formats of an export. */
export type ExportFormat = 'markdown' | 'json';

/**
 * Every message of the extension, by who answers it and what it asks: request and response. Whoever listens answers
 * its own messages only (`answer`), so that contexts may listen side by side.
 */
export interface MessageMap {
  /** A page asks for the reading of its article. */
  'background.read': { request: { text: string }; response: Outcome<PageReading> };
  /** A page whose browser needs it asks for a stylesheet to be put in, or taken out again. */
  'background.insertStyles': { request: { css: string }; response: null };
  'background.removeStyles': { request: { css: string }; response: null };
  /** The page no longer shows a reading, though nobody asked it to: its address changed without a load. */
  'background.gone': { request: null; response: null };
  /** The panel's buttons. */
  'background.readTab': { request: { tabId: number }; response: null };
  'background.export': {
    request: { hash: string; info: ArticleInfo; format: ExportFormat };
    response: Outcome<string>;
  };

  /** Find the article, have it read, show it. `quiet`: no toast when that fails. */
  'page.read': { request: { quiet: boolean }; response: Outcome<Shown> };
  /** What the page shows at this moment. */
  'page.shown': { request: null; response: Shown | null };
  /** Take everything away; true if there was anything. */
  'page.clear': { request: null; response: boolean };
  /** Scroll to a target and mark it. False where the page no longer holds it. */
  'page.jump': { request: { target: Target }; response: boolean };

  /** The reader chose something on a page, or let go of it (null). */
  'panel.selected': { request: { target: Target | null }; response: null };
}

export type MessageName = keyof MessageMap;
export type Request<Name extends MessageName> = MessageMap[Name]['request'];
export type Response<Name extends MessageName> = MessageMap[Name]['response'];
/** Who answers a message. */
export type Context = 'background' | 'page' | 'panel';
export type NamesOf<Who extends Context> = Extract<MessageName, `${Who}.${string}`>;

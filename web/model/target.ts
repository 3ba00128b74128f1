/** What a reader can point at: an actor (or one of its mentions), a statement, or a dispute. Plain data: it may travel in messages. */
export type Target =
  /** `mention` counts from 0 in the order of the text; without it the whole actor is meant. */
  | { readonly type: 'actor'; readonly id: string; readonly mention?: number }
  | { readonly type: 'statement'; readonly id: string }
  /** `index` into `reading.disputes`. */
  | { readonly type: 'dispute'; readonly index: number };

/** Whether two targets point at the same thing (a mention is its own thing). */
export function sameTarget(a: Target | null, b: Target | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

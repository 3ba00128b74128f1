/** Why a page was not read. Each has its message in `locales/`, under `problem_…`. */
export type ProblemCode =
  /** The browser's own pages, its stores, and others that no extension may touch. */
  | 'restricted'
  | 'pdf'
  | 'empty'
  | 'notArabic'
  | 'tooLong'
  /** The engine could not be started or failed. */
  | 'engine'
  /** Something else went wrong between page and background. */
  | 'internal';

export interface Problem {
  readonly code: ProblemCode;
  /** For a report: what the part that failed said. */
  readonly detail: string;
}

/** A value, or why there is none. Errors do not survive the way between contexts; this does. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export function success<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function failure(code: ProblemCode, detail = ''): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, detail } };
}

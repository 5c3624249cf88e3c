import type { PARSE_ERRORS } from '../errors/parse-errors.ts';

export type ParseErrorCode = keyof typeof PARSE_ERRORS;

/** One thing wrong with a file. An error keeps the whole file from running, a warning does not. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly code: ParseErrorCode;
  /** The nearest element that has an id. */
  readonly elementId?: string;
  /** 1-based line of that element, or of the text at fault. */
  readonly line?: number;
  /** "Expected …, but …". */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
  readonly file?: string;
}

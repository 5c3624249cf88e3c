import type { Failure } from '../errors/failure.ts';
import { SHEET_ERRORS } from '../errors/sheet-errors.ts';

/** A file that cannot be read as a table at all. */
export interface SheetFailure extends Failure {
  /** What is wrong with the file, as the end of a sentence. */
  readonly because: string;
}

export function refuseSheet(
  code: keyof typeof SHEET_ERRORS,
  because: string,
  line?: number,
): SheetFailure {
  const message = `Expected a table that can be read, but ${because}.`;
  const failure = { code, message, because, mend: SHEET_ERRORS[code].mend };
  return line === undefined ? failure : { ...failure, line };
}

import type { Failure } from '../errors/failure.ts';
import { SHEET_ERRORS } from '../errors/sheet-errors.ts';

/** A file that cannot be read as a table at all. */
export function refuseSheet(
  code: keyof typeof SHEET_ERRORS,
  message: string,
  line?: number,
): Failure {
  const failure = { code, message, mend: SHEET_ERRORS[code].mend };
  return line === undefined ? failure : { ...failure, line };
}

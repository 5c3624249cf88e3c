import { INTAKE_ERRORS } from '../errors/intake-errors.ts';
import type { Failure } from '../errors/failure.ts';

/** A file that cannot become an order at all. The file's name is added where it is known. */
export function refuse(code: keyof typeof INTAKE_ERRORS, message: string, line?: number): Failure {
  const failure = { code, message, mend: INTAKE_ERRORS[code].mend };
  return line === undefined ? failure : { ...failure, line };
}

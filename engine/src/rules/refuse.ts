import { RULES_ERRORS } from '../errors/rules-errors.ts';
import { fail } from '../errors/failure.ts';
import type { Failure, Result } from '../errors/failure.ts';

/** A failure of the rules area, with the mend that the catalogue gives for its code. */
export function refuse(code: keyof typeof RULES_ERRORS, message: string): Result<never, Failure> {
  return fail({ code, message, mend: RULES_ERRORS[code].mend });
}

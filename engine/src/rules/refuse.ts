import { RULES_ERRORS } from '../errors/rules-errors.ts';
import { fail } from '../errors/failure.ts';
import type { Failure, Result } from '../errors/failure.ts';

export type RulesErrorCode = keyof typeof RULES_ERRORS;

/** A failure of the rules area, with the mend that the catalogue gives for its code. */
export const problem = (code: RulesErrorCode, message: string): Failure => ({
  code,
  message,
  mend: RULES_ERRORS[code].mend,
});

export const refuse = (code: RulesErrorCode, message: string): Result<never, Failure> =>
  fail(problem(code, message));

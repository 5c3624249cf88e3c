import type { Failure } from '../errors/failure.ts';
import type { RulesErrorCode } from './refuse.ts';
import { problem } from './refuse.ts';

/**
 * Leaves the nest of closures where an evaluation cannot go on. Thrown rather than returned because
 * every closure would otherwise have to look at every result; it never passes an evaluation.
 */
export class RuleStop extends Error {
  readonly failure: Failure;
  constructor(code: RulesErrorCode, message: string) {
    super(message);
    this.failure = problem(code, message);
  }
}

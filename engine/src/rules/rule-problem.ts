import type { Failure } from '../errors/failure.ts';

/** What is wrong with a rule set, table or calendar, and where. */
export interface RuleProblem extends Failure {
  /** JSON pointer (RFC 6901) inside the file. */
  readonly at?: string;
}

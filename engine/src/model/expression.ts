import type { Json } from './json.ts';

/** What an expression may see: variables by name, and the command's own time. Never a clock. */
export interface EvaluationScope {
  /** The variable's value, or undefined where no scope has it. */
  readonly lookup: (name: string) => Json | undefined;
  /** Epoch milliseconds of the command; `now()` and `today()` read it. */
  readonly now: number;
  /** IANA zone in which `today()` and local times are meant, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
}

/** Why an evaluation gave no value. Codes stand in the error catalogue. */
export interface EvaluationFailure {
  readonly code: string;
  readonly message: string;
}

export type Evaluation =
  | { readonly ok: true; readonly value: Json; readonly warnings?: readonly string[] }
  | { readonly ok: false; readonly failure: EvaluationFailure };

/** A FEEL expression (DMN 1.5 ch. 10), compiled once, bounded in steps and size at each run. */
export interface Expression {
  /** The text as written, without a leading `=`. */
  readonly source: string;
  /** The free variable names it reads. */
  readonly references: readonly string[];
  /** Builtin functions that it calls by a name which it binds itself; absent: none. */
  readonly hidden?: readonly string[];
  /** Set where the value does not depend on any variable or time. */
  readonly constant?: Json;
  readonly evaluate: (scope: EvaluationScope) => Evaluation;
}

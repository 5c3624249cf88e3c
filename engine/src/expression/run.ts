import type { EvaluationScope } from '../model/expression.ts';
import { LIMITS } from './limits.ts';
import type { Value } from './values/value.ts';

/** One evaluation: what it may see and what it has used up. */
export interface Run {
  readonly scope: EvaluationScope;
  steps: number;
  depth: number;
  /** Made on the first warning: most evaluations have none. */
  warnings: string[] | undefined;
  /** Set only while tracing: told the value of each sub-expression and variable. */
  readonly trace: TraceSink | undefined;
  /** Regular expressions whose compilation is paid for. */
  patterns: Set<string> | undefined;
}

export interface TraceSink {
  readonly value: (start: number, end: number, value: Value) => void;
  readonly read: (name: string, value: Value) => void;
}

export type StopCode =
  'EXPRESSION_BUDGET' | 'EXPRESSION_DEPTH' | 'EXPRESSION_SIZE' | 'EXPRESSION_IMPURE';

/**
 * Leaves the nest of closures when a bound is reached. Thrown rather than returned because every
 * closure would otherwise have to look at every result; it never passes `evaluate`.
 */
export class EvaluationStop extends Error {
  readonly code: StopCode;
  constructor(code: StopCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** `steps` count as used up already. */
export const createRun = (scope: EvaluationScope, steps: number, trace?: TraceSink): Run => ({
  scope,
  steps,
  depth: 0,
  warnings: undefined,
  trace,
  patterns: undefined,
});

/** Counts work; `steps` are node visits, iterations or their equivalent. */
export function charge(run: Run, steps: number): void {
  run.steps += steps;
  if (run.steps > LIMITS.steps) {
    throw new EvaluationStop(
      'EXPRESSION_BUDGET',
      `Expected the evaluation to end within ${LIMITS.steps} steps, but it did not.`,
    );
  }
}

export function checkListLength(length: number): void {
  if (length > LIMITS.listLength) {
    throw new EvaluationStop(
      'EXPRESSION_SIZE',
      `Expected a list of at most ${LIMITS.listLength} items, but it has more.`,
    );
  }
}

export function checkStringLength(length: number): void {
  if (length > LIMITS.stringLength) {
    throw new EvaluationStop(
      'EXPRESSION_SIZE',
      `Expected a string of at most ${LIMITS.stringLength} characters, but it has more.`,
    );
  }
}

/** FEEL errors give null and a warning (DMN 1.5, 10.3.2.1); only bounds stop an evaluation. */
export function warn(run: Run, message: string): null {
  run.warnings ??= [];
  if (run.warnings.length < LIMITS.warnings) run.warnings.push(message);
  return null;
}

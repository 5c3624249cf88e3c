import type { Evaluation, EvaluationScope } from '../model/expression.ts';
import type { Code } from './compile/compiler.ts';
import type { TraceSink } from './run.ts';
import { createRun, EvaluationStop } from './run.ts';
import { toJson } from './values/to-json.ts';

export interface EvaluationOptions {
  readonly trace?: TraceSink;
  /** Steps that count as used up already, where less work than usual is wanted. */
  readonly usedSteps?: number;
}

/** Runs compiled code within its bounds. */
export function evaluateCode(
  code: Code,
  scope: EvaluationScope,
  options?: EvaluationOptions,
): Evaluation {
  const run = createRun(scope, options?.usedSteps ?? 0, options?.trace);
  try {
    const value = toJson(run, code(run, null));
    return run.warnings && run.warnings.length > 0
      ? { ok: true, value, warnings: run.warnings }
      : { ok: true, value };
  } catch (stop) {
    return { ok: false, failure: stopFailure(stop) };
  }
}

/** A RangeError is the stack's own bound, should the caller have used most of it up already. */
function stopFailure(stop: unknown): { code: string; message: string } {
  if (stop instanceof EvaluationStop) return { code: stop.code, message: stop.message };
  if (stop instanceof RangeError) {
    return {
      code: 'EXPRESSION_DEPTH',
      message: 'Expected an evaluation that fits the stack, but it is nested more deeply.',
    };
  }
  throw stop;
}

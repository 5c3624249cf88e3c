import type { Evaluation, EvaluationScope, Expression } from '../model/expression.ts';
import type { Json } from '../model/json.ts';
import { compileProgram } from './compile/program.ts';
import { evaluateCode } from './evaluate-code.ts';
import { LIMITS } from './limits.ts';
import { originOf } from './origin.ts';
import type { TraceSink } from './run.ts';
import { outline } from './values/outline.ts';

export interface TraceStep {
  /** The sub-expression as written. */
  readonly text: string;
  /** Its value; long strings, lists and contexts are cut. */
  readonly value: Json;
}

/** Why an expression has its value, as JSON. */
export interface ExpressionTrace {
  readonly source: string;
  /** The variables read, with the values seen. */
  readonly inputs: { readonly [name: string]: Json };
  /** Sub-expressions in the order in which they were done, inner before outer. */
  readonly steps: readonly TraceStep[];
  readonly warnings: readonly string[];
  /** Whether there were more steps than are listed. */
  readonly truncated: boolean;
}

export interface TracedEvaluation {
  readonly evaluation: Evaluation;
  readonly trace: ExpressionTrace;
}

/** Evaluates once more, with every sub-expression watched; slower than `evaluate`, same result. */
export function traceExpression(expression: Expression, scope: EvaluationScope): TracedEvaluation {
  const collected = collect(expression.source);
  const origin = originOf(expression);
  const evaluation = origin
    ? evaluateCode(compileProgram(origin(scope), true).code, scope, { trace: collected.sink })
    : expression.evaluate(scope);
  const warnings = (evaluation.ok ? evaluation.warnings : undefined) ?? [];
  return {
    evaluation,
    trace: {
      source: expression.source,
      inputs: Object.fromEntries(collected.inputs),
      steps: collected.steps,
      warnings,
      truncated: collected.dropped(),
    },
  };
}

function collect(source: string) {
  const inputs = new Map<string, Json>();
  const steps: TraceStep[] = [];
  let dropped = false;
  const sink: TraceSink = {
    value: (start, end, value) => {
      if (steps.length < LIMITS.traceEntries) {
        steps.push({ text: source.slice(start, end), value: outline(value) });
      } else dropped = true;
    },
    read: (name, value) => {
      inputs.set(name, outline(value));
    },
  };
  return { inputs, steps, sink, dropped: () => dropped };
}

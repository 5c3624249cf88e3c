import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { EvaluationScope, Expression, Json, Variables } from '../model/index.ts';
import type { CommandContext } from './command.ts';
import type { Execution, InstanceState } from './state.ts';
import type { Turn } from './turn.ts';

/** The variable as seen from the execution `key`: the nearest scope that has it. */
function lookupVariable(state: InstanceState, key: number, name: string): Json | undefined {
  let execution = state.executions[key];
  while (execution) {
    if (execution.variables && Object.hasOwn(execution.variables, name)) {
      return execution.variables[name];
    }
    const count = execution.loop && loopCount(execution, name);
    if (count !== undefined) return count;
    execution = state.executions[execution.scope];
  }
  return undefined;
}

/** Every variable that the execution `key` can see; inner scopes hide outer ones. */
export function visibleVariables(state: InstanceState, key: number): Variables {
  const execution = state.executions[key];
  if (!execution) return {};
  return { ...visibleVariables(state, execution.scope), ...execution.variables };
}

/** What an expression at the execution `key` sees; `overlay` hides everything else. */
export function scopeAt(turn: Turn, key: number, overlay?: Variables): EvaluationScope {
  const { state, context } = turn;
  const lookup = (name: string): Json | undefined =>
    overlay && Object.hasOwn(overlay, name) ? overlay[name] : lookupVariable(state, key, name);
  return evaluationScope(context, lookup);
}

/** Evaluates, and turns a failure into one that names the element. */
export function evaluate(
  expression: Expression,
  scope: EvaluationScope,
  elementId: string,
): Result<Json> {
  const evaluation = expression.evaluate(scope);
  if (evaluation.ok) return ok(evaluation.value);
  const { code, message } = evaluation.failure;
  return fail({ code, elementId, message: `${expected(expression, elementId)}, but ${message}` });
}

/** Evaluates a condition, which must give true or false. */
export function evaluateCondition(
  expression: Expression,
  scope: EvaluationScope,
  elementId: string,
): Result<boolean> {
  const result = evaluate(expression, scope, elementId);
  if (!result.ok) return result;
  if (typeof result.value === 'boolean') return ok(result.value);
  const because = missingNames(expression, scope);
  return fail({
    code: 'CONDITION_NOT_BOOLEAN',
    elementId,
    message: `Expected the condition "${expression.source}" at element "${elementId}" to give true or false, but it gave ${JSON.stringify(result.value)}${because}.`,
    mend: 'Set the variables it reads, or correct the condition.',
  });
}

/** A text as it is, anything else as JSON. */
export const asText = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

export const failureAt = (
  code: string,
  elementId: string,
  message: string,
  mend?: string,
): Failure => ({ code, elementId, message, ...(mend !== undefined && { mend }) });

const evaluationScope = (
  context: CommandContext,
  lookup: EvaluationScope['lookup'],
): EvaluationScope => ({ lookup, now: context.now, timeZone: context.timeZone });

const expected = (expression: Expression, elementId: string): string =>
  `Expected to evaluate "${expression.source}" at element "${elementId}"`;

function missingNames(expression: Expression, scope: EvaluationScope): string {
  const missing = expression.references.filter((name) => scope.lookup(name) === undefined);
  return missing.length > 0 ? ` because no variable "${missing.join('", "')}" is set` : '';
}

/** BPMN 2.0 §10.3.8 table 10.30: the counts that conditions of a multi-instance may read. */
function loopCount(body: Execution, name: string): number | undefined {
  const { loop } = body;
  if (loop?.kind !== 'multi-instance') return undefined;
  switch (name) {
    case 'numberOfInstances':
      return loop.total;
    case 'numberOfActiveInstances':
      return loop.started - loop.completed - loop.terminated;
    case 'numberOfCompletedInstances':
      return loop.completed;
    case 'numberOfTerminatedInstances':
      return loop.terminated;
    default:
      return undefined;
  }
}

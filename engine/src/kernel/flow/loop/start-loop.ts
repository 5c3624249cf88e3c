import { fail, ok, type Failure, type Result } from '../../../errors/failure.ts';
import type { ActivityNode, Expression, Json, MultiInstance } from '../../../model/index.ts';
import { evaluate, failureAt, scopeAt } from '../../scope.ts';
import type { Execution, LoopState } from '../../state.ts';
import type { Turn } from '../../turn.ts';
import { openSubscriptions, type PlannedSubscription } from '../subscriptions.ts';

/**
 * The body of a loop or multi-instance activity starts (BPMN 2.0 §10.3.8, §13.3.6, §13.3.7): how
 * often is settled now, and boundary events watch the body as a whole.
 */
export function startLoop(
  turn: Turn,
  execution: Execution,
  node: ActivityNode,
  watched: readonly PlannedSubscription[],
): Failure | undefined {
  const loop = planLoop(turn, execution, node);
  if (!loop.ok) return loop.failure;
  const { key } = execution;
  turn.emit({ kind: 'element-activated', key });
  turn.emit({ kind: 'loop-changed', key, loop: loop.value });
  openSubscriptions(turn, key, watched);
  turn.agenda.push({ do: 'continue-loop', key });
  return undefined;
}

function planLoop(turn: Turn, execution: Execution, node: ActivityNode): Result<LoopState> {
  const { loop } = node;
  if (loop?.kind === 'multi-instance') return planMultiInstance(turn, execution, node, loop);
  const maximum = loop?.maximum && evaluateCount(loop.maximum, turn, execution, node);
  if (maximum && !maximum.ok) return maximum;
  return ok({ kind: 'standard', iteration: 0, ...(maximum && { maximum: maximum.value }) });
}

function planMultiInstance(
  turn: Turn,
  execution: Execution,
  node: ActivityNode,
  loop: MultiInstance,
): Result<LoopState> {
  const items = loop.collection && evaluateList(loop.collection, turn, execution, node);
  if (items && !items.ok) return items;
  const total = items
    ? ok(items.value.length)
    : evaluateCount(loop.cardinality, turn, execution, node);
  if (!total.ok) return total;
  if (!loop.sequential && total.value > MAX_AT_ONCE) return fail(tooMany(node, total.value));
  return ok({
    kind: 'multi-instance',
    total: total.value,
    started: 0,
    completed: 0,
    terminated: 0,
    ...(items && { items: items.value }),
  });
}

/** All of them stand in one state and start in one commit. */
const MAX_AT_ONCE = 10_000;

const tooMany = (node: ActivityNode, count: number): Failure =>
  failureAt(
    'COUNT_TOO_LARGE',
    node.id,
    `Expected multi-instance "${node.id}" to start at most ${String(MAX_AT_ONCE)} at once, but it would start ${String(count)}.`,
    'Give it fewer, or make it sequential, and retry.',
  );

function evaluateList(
  expression: Expression,
  turn: Turn,
  execution: Execution,
  node: ActivityNode,
): Result<readonly Json[]> {
  const result = evaluate(expression, scopeAt(turn, execution.key), node.id);
  if (!result.ok) return result;
  const list: Json = result.value;
  if (isList(list)) return ok(list);
  return fail(
    failureAt(
      'COLLECTION_NOT_A_LIST',
      node.id,
      `Expected "${expression.source}" at multi-instance "${node.id}" to give a list, but it gave ${JSON.stringify(list)}.`,
      'Set the variable it reads to a list and retry.',
    ),
  );
}

function evaluateCount(
  expression: Expression | undefined,
  turn: Turn,
  execution: Execution,
  node: ActivityNode,
): Result<number> {
  if (!expression) return ok(0);
  const result = evaluate(expression, scopeAt(turn, execution.key), node.id);
  if (!result.ok) return result;
  const { value } = result;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return ok(value);
  return fail(
    failureAt(
      'COUNT_NOT_WHOLE',
      node.id,
      `Expected "${expression.source}" at element "${node.id}" to give a whole number from 0 up, but it gave ${JSON.stringify(value)}.`,
      'Correct the number, or the variables it reads, and retry.',
    ),
  );
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

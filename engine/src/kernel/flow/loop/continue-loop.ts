import type { Failure } from '../../../errors/failure.ts';
import type { ActivityNode, Json, MultiInstance, StandardLoop } from '../../../model/index.ts';
import { isActivity } from '../../lifecycle.ts';
import { evaluateCondition, scopeAt } from '../../scope.ts';
import type { Execution, LoopState } from '../../state.ts';
import { executionAt, type Turn } from '../../turn.ts';
import { enter } from '../enter.ts';
import { propagateVariables } from '../propagate-variables.ts';

type Of<K extends LoopState['kind']> = Extract<LoopState, { readonly kind: K }>;

/** Starts the next pass of a loop body, or all of them at once, or completes the body. */
export function continueLoop(turn: Turn, key: number): Failure | undefined {
  const body = executionAt(turn, key);
  const node = body && turn.model.nodes[body.element];
  if (!body?.loop || !node || !isActivity(node)) return undefined;
  if (node.loop?.kind === 'multi-instance' && body.loop.kind === 'multi-instance') {
    continueMultiInstance(turn, body, node.loop, body.loop);
    return undefined;
  }
  if (node.loop?.kind === 'standard-loop' && body.loop.kind === 'standard') {
    return continueStandard(turn, body, { node, loop: node.loop }, body.loop);
  }
  return undefined;
}

function continueMultiInstance(
  turn: Turn,
  body: Execution,
  loop: MultiInstance,
  state: Of<'multi-instance'>,
): void {
  const { key } = body;
  if (state.completed + state.terminated >= state.total) {
    if (loop.outputCollection !== undefined) {
      const outputs = [...(state.outputs ?? [])].map((output) => output ?? null);
      propagateVariables(turn, body.scope, { [loop.outputCollection]: outputs });
    }
    turn.agenda.push({ do: 'complete', key });
    return;
  }
  const upTo = loop.sequential ? Math.min(state.started + 1, state.total) : state.total;
  if (loop.sequential && body.live > 0) return;
  if (upTo === state.started) return;
  turn.emit({ kind: 'loop-changed', key, loop: { ...state, started: upTo } });
  for (let counter = state.started + 1; counter <= upTo; counter += 1) {
    const item: Json = state.items?.[counter - 1] ?? null;
    enter(turn, {
      element: body.element,
      scope: key,
      cause: 'loop',
      loopCounter: counter,
      variables: {
        loopCounter: counter,
        ...(loop.inputElement !== undefined && { [loop.inputElement]: item }),
      },
    });
  }
}

function continueStandard(
  turn: Turn,
  body: Execution,
  { node, loop }: { readonly node: ActivityNode; readonly loop: StandardLoop },
  state: Of<'standard'>,
): Failure | undefined {
  const { key } = body;
  const reached = state.maximum !== undefined && state.iteration >= state.maximum;
  const asks = loop.testBefore || state.iteration > 0;
  const again =
    loop.condition && asks && !reached
      ? evaluateCondition(loop.condition, scopeAt(turn, key, counterOf(state)), node.id)
      : undefined;
  if (again && !again.ok) return again.failure;
  if (reached || again?.value === false) {
    turn.agenda.push({ do: 'complete', key });
    return undefined;
  }
  const iteration = state.iteration + 1;
  turn.emit({ kind: 'loop-changed', key, loop: { ...state, iteration } });
  enter(turn, {
    element: body.element,
    scope: key,
    cause: 'loop',
    loopCounter: iteration,
    variables: { loopCounter: iteration },
  });
  return undefined;
}

/** `loopCounter` (§10.3.8 table 10.26) is the number of passes so far. */
const counterOf = (state: Of<'standard'>) => ({ loopCounter: state.iteration });

import { ok, type Failure, type Result } from '../../../errors/failure.ts';
import type {
  ActivityNode,
  EvaluationScope,
  EventDefinition,
  Json,
  MultiInstance,
  Node,
  Variables,
} from '../../../model/index.ts';
import { prepareThrow } from '../../elements/event/definition/prepare-throw.ts';
import type { ThrownEvent } from '../../elements/event/definition/thrown-event.ts';
import { evaluate, evaluateCondition, scopeAt } from '../../scope.ts';
import type { Execution } from '../../state.ts';
import { executionAt, type Turn } from '../../turn.ts';
import { terminateChildren } from '../terminate.ts';

export interface Pass {
  readonly turn: Turn;
  readonly execution: Execution;
  readonly node: ActivityNode;
}

type End = (turn: Turn, execution: Execution, node: Node, outputs: Variables) => void;

/**
 * One pass of a loop has completed (BPMN 2.0 §10.3.8, §13.3.7): its output is gathered, the events
 * of the multi-instance's behavior are thrown, and the completion condition is looked at, which
 * ends the passes still running.
 */
export function completePass(pass: Pass, outputs: Variables, end: End): Failure | undefined {
  const { turn, execution, node } = pass;
  const { loop } = node;
  const { scope: body } = execution;
  if (loop?.kind !== 'multi-instance') {
    end(turn, execution, node, outputs);
    turn.agenda.push({ do: 'continue-loop', key: body });
    return undefined;
  }
  const planned = planCompletion(pass, loop, outputs);
  if (!planned.ok) return planned.failure;
  const { output, events, done } = planned.value;
  turn.emit({
    kind: 'loop-pass-completed',
    key: body,
    counter: execution.loopCounter ?? 0,
    ...(output !== undefined && { output }),
  });
  end(turn, execution, node, outputs);
  for (const event of events) if (executionAt(turn, body)) event.run();
  if (!executionAt(turn, body)) return undefined;
  if (done) stopOthers(turn, body);
  turn.agenda.push({ do: 'continue-loop', key: body });
  return undefined;
}

interface Completion {
  readonly output?: Json;
  readonly events: readonly ThrownEvent[];
  readonly done: boolean;
}

function planCompletion(pass: Pass, loop: MultiInstance, outputs: Variables): Result<Completion> {
  const { turn, execution, node } = pass;
  const scope = scopeAt(turn, execution.key, { ...countsAfter(pass), ...outputs });
  const output = loop.outputElement && evaluate(loop.outputElement, scope, node.id);
  if (output && !output.ok) return output;
  const events = planEvents(pass, loop, scope);
  if (!events.ok) return events;
  const done = loop.completionCondition
    ? evaluateCondition(loop.completionCondition, scope, node.id)
    : ok(false);
  if (!done.ok) return done;
  return ok({ events: events.value, done: done.value, ...(output && { output: output.value }) });
}

/** The counts as they will be once this pass has been taken away. */
function countsAfter({ turn, execution }: Pass): Variables {
  const loop = executionAt(turn, execution.scope)?.loop;
  if (loop?.kind !== 'multi-instance') return {};
  return {
    numberOfCompletedInstances: loop.completed + 1,
    numberOfActiveInstances: loop.started - loop.completed - loop.terminated - 1,
  };
}

/** Table 10.29: `none` throws at every completion, `one` at the first, `complex` by condition. */
function planEvents(
  pass: Pass,
  loop: MultiInstance,
  scope: EvaluationScope,
): Result<readonly ThrownEvent[]> {
  const chosen = chooseEvents(pass, loop, scope);
  if (!chosen.ok) return chosen;
  const thrower = executionAt(pass.turn, pass.execution.scope);
  const thrown: ThrownEvent[] = [];
  for (const definition of thrower ? chosen.value : []) {
    const visit = { turn: pass.turn, execution: thrower ?? pass.execution, node: pass.node, scope };
    const prepared = prepareThrow(visit, definition);
    if (!prepared.ok) return prepared;
    thrown.push(prepared.value);
  }
  return ok(thrown);
}

function chooseEvents(
  { turn, execution, node }: Pass,
  { behavior }: MultiInstance,
  scope: EvaluationScope,
): Result<readonly EventDefinition[]> {
  const loop = executionAt(turn, execution.scope)?.loop;
  const first = loop?.kind === 'multi-instance' && loop.completed === 0;
  switch (behavior.kind) {
    case 'all':
      return ok([]);
    case 'none':
      return ok(behavior.event ? [behavior.event] : []);
    case 'one':
      return ok(behavior.event && first ? [behavior.event] : []);
    case 'complex': {
      const chosen: EventDefinition[] = [];
      for (const { condition, event } of behavior.definitions) {
        const holds = evaluateCondition(condition, scope, node.id);
        if (!holds.ok) return holds;
        if (holds.value) chosen.push(event);
      }
      return ok(chosen);
    }
  }
}

/** The rest of the passes, running or not yet started, count as terminated. */
function stopOthers(turn: Turn, body: number): void {
  terminateChildren(turn, body);
  const loop = executionAt(turn, body)?.loop;
  if (loop?.kind !== 'multi-instance') return;
  const terminated = loop.total - loop.completed;
  turn.emit({ kind: 'loop-changed', key: body, loop: { ...loop, terminated } });
}

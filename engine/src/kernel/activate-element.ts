import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { EvaluationScope, Json, Node, Variables } from '../model/index.ts';
import { behaviourOf } from './elements/behaviour-of.ts';
import type { Visit } from './elements/element-behaviour.ts';
import { startLoop } from './flow/loop/start-loop.ts';
import {
  openSubscriptions,
  planSubscriptions,
  type PlannedSubscription,
} from './flow/subscriptions.ts';
import { isActivity, isContainer } from './lifecycle.ts';
import { evaluateMappings, overlaid } from './mapping.ts';
import { scopeAt } from './scope.ts';
import type { Entry, Execution } from './state.ts';
import { executionAt, type Turn } from './turn.ts';

/**
 * A token at the door of an element goes in (BPMN 2.0 §13.2.2, Ready to Active): input mappings,
 * then the element's own expressions and those of its boundary events; only when all of them have
 * been evaluated does anything change.
 */
export function activateElement(turn: Turn, key: number, entry?: Entry): Failure | undefined {
  const execution = executionAt(turn, key);
  const node = execution && turn.model.nodes[execution.element];
  if (!execution || !node || execution.phase !== 'ready') return undefined;
  const around = planAround(turn, execution, node);
  if (isActivity(node) && node.loop && execution.loopCounter === undefined) {
    const watched = around(scopeAt(turn, key));
    return watched.ok ? startLoop(turn, execution, node, watched.value) : watched.failure;
  }
  const visit = { turn, execution, node, ...(entry && { entry }) };
  return start(visit, around);
}

type Around = (scope: EvaluationScope) => Result<readonly PlannedSubscription[]>;

function start(door: Omit<Visit, 'scope'>, around: Around): Failure | undefined {
  const { turn, execution, node } = door;
  const { key } = execution;
  const locals = localVariables(turn, execution, node);
  if (!locals.ok) return locals.failure;
  const scope = overlaid(scopeAt(turn, key), locals.value);
  const watched = around(scope);
  if (!watched.ok) return watched.failure;
  const prepared = behaviourOf(node).prepare({ ...door, scope });
  if (!prepared.ok) return prepared.failure;
  const { work, subscriptions = [], then } = prepared.value;
  turn.emit({
    kind: 'element-activated',
    key,
    ...(Object.keys(locals.value).length > 0 && { variables: locals.value }),
    ...(work && { work }),
  });
  openSubscriptions(turn, key, [...subscriptions, ...watched.value]);
  if (then === 'complete') turn.agenda.push({ do: 'complete', key });
  else if (then !== 'wait') then();
  return undefined;
}

/** Input mappings, and data objects declared in a container: null until they are written. */
function localVariables(turn: Turn, execution: Execution, node: Node): Result<Variables> {
  const declared: Record<string, Json> = {};
  for (const name of isContainer(node) ? node.dataObjects : []) {
    if (!Object.hasOwn(execution.variables ?? {}, name)) declared[name] = null;
  }
  if (!('inputs' in node) || node.inputs.length === 0) return ok(declared);
  const mapped = evaluateMappings(node.inputs, scopeAt(turn, execution.key), node.id);
  return mapped.ok ? ok({ ...declared, ...mapped.value }) : fail(mapped.failure);
}

/** What is watched while the element is active: boundary events and event sub-processes. */
function planAround(turn: Turn, execution: Execution, node: Node): Around {
  const outermost = isActivity(node) && execution.loopCounter === undefined;
  const boundary = outermost ? node.boundaryEvents : [];
  const starts = isContainer(node)
    ? node.eventSubProcesses.flatMap((id) => {
        const inside = turn.model.nodes[id];
        return inside?.kind === 'event-sub-process' ? [inside.startEvent] : [];
      })
    : [];
  const loops = isActivity(node) && node.loop && outermost;
  return (scope) => planSubscriptions(turn, loops ? boundary : [...boundary, ...starts], scope);
}

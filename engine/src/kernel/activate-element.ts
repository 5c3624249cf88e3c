import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { Json, Node, Variables } from '../model/index.ts';
import { behaviourOf } from './elements/behaviour-of.ts';
import type { Visit } from './elements/element-behaviour.ts';
import { startLoop } from './flow/loop/start-loop.ts';
import { openSubscriptions, planSubscriptions } from './flow/subscriptions.ts';
import { watchedBy } from './flow/watched-by.ts';
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
  if (isActivity(node) && node.loop && execution.loopCounter === undefined) {
    const watched = planSubscriptions(turn, node.boundaryEvents, scopeAt(turn, key));
    return watched.ok ? startLoop(turn, execution, node, watched.value) : watched.failure;
  }
  return start({ turn, execution, node, ...(entry && { entry }) });
}

function start(door: Omit<Visit, 'scope'>): Failure | undefined {
  const { turn, execution, node } = door;
  const { key } = execution;
  const locals = localVariables(turn, execution, node);
  if (!locals.ok) return locals.failure;
  const outside = scopeAt(turn, key);
  const scope = locals.value === NONE ? outside : overlaid(outside, locals.value);
  const watched = planSubscriptions(turn, watchedBy(turn.model, execution, node), scope);
  if (!watched.ok) return watched.failure;
  const prepared = behaviourOf(node).prepare({ ...door, scope });
  if (!prepared.ok) return prepared.failure;
  const { work, subscriptions, then } = prepared.value;
  turn.emit({
    kind: 'element-activated',
    key,
    ...(locals.value !== NONE && { variables: locals.value }),
    ...(work && { work }),
  });
  if (subscriptions) openSubscriptions(turn, key, subscriptions);
  openSubscriptions(turn, key, watched.value);
  if (then === 'complete') turn.agenda.push({ do: 'complete', key });
  else if (then !== 'wait') then();
  return undefined;
}

const NONE: Variables = {};

/** Input mappings, and data objects declared in a container: null until they are written. */
function localVariables(turn: Turn, execution: Execution, node: Node): Result<Variables> {
  const objects = isContainer(node) ? node.dataObjects : [];
  const mappings = 'inputs' in node ? node.inputs : [];
  if (objects.length === 0 && mappings.length === 0) return ok(NONE);
  const declared: Record<string, Json> = {};
  for (const name of objects) {
    if (!Object.hasOwn(execution.variables ?? {}, name)) declared[name] = null;
  }
  const mapped = evaluateMappings(mappings, scopeAt(turn, execution.key), node.id);
  return mapped.ok ? ok({ ...declared, ...mapped.value }) : fail(mapped.failure);
}

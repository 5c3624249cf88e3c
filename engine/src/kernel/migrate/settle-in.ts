import type { Json } from '../../model/index.ts';
import { tryJoin } from '../flow/join.ts';
import { setLocalVariables } from '../flow/propagate-variables.ts';
import { putTask } from '../flow/put-task.ts';
import { announce } from '../flow/subscriptions.ts';
import { isContainer } from '../lifecycle.ts';
import type { Execution, UserTaskWork } from '../state.ts';
import { executionAt, type Turn } from '../turn.ts';

/**
 * Tells the world outside of open work under its new ids and version. Jobs are left alone: a worker
 * may have one in hand, and what it does outside is known by the element it was given.
 */
export function relabelWork(turn: Turn): void {
  for (const execution of Object.values(turn.state.executions)) {
    if (execution.work?.kind === 'user-task') renewTask(turn, execution, execution.work);
  }
  for (const subscription of Object.values(turn.state.subscriptions)) announce(turn, subscription);
  for (const incident of Object.values(turn.state.incidents)) {
    const { key, element, execution, failure } = incident;
    turn.effects.push({ kind: 'put-incident', key, element, execution, failure });
  }
}

/** Its form is the new version's, since it asks for what comes after; what was evaluated stays. */
function renewTask(turn: Turn, { key, element }: Execution, work: UserTaskWork): void {
  const node = turn.model.nodes[element];
  const formId = node?.kind === 'user-task' ? node.formId : undefined;
  if (formId !== work.formId) {
    const { formId: _before, ...rest } = work;
    const renewed = { ...rest, ...(formId !== undefined && { formId }) };
    turn.emit({ kind: 'work-changed', key, work: renewed });
  }
  putTask(turn, key);
}

/** Data objects that the new version declares in a running container: null until written. */
export function declareDataObjects(turn: Turn): void {
  for (const { key, element, phase, loop, variables = {} } of Object.values(
    turn.state.executions,
  )) {
    const node = turn.model.nodes[element];
    if (!node || !isContainer(node) || phase !== 'active' || loop) continue;
    const missing = node.dataObjects.filter((name) => !Object.hasOwn(variables, name));
    const declared: Record<string, Json> = {};
    for (const name of missing) declared[name] = null;
    setLocalVariables(turn, key, declared);
  }
}

/** Joins that need fewer tokens than before go on with those that have come. */
export function goOnWithEnough(turn: Turn): void {
  const joining = Object.values(turn.state.executions).filter(({ phase }) => phase === 'joining');
  for (const { key, element } of joining) {
    const node = turn.model.nodes[element];
    let steps = -1;
    while (node && executionAt(turn, key)?.phase === 'joining' && turn.agenda.length > steps) {
      steps = turn.agenda.length;
      tryJoin(turn, key, node);
    }
  }
}

import { ok } from '../../../errors/failure.ts';
import type { CallActivity, Variables } from '../../../model/index.ts';
import { evaluateName } from '../../flow/plan-trigger.ts';
import { visibleVariables } from '../../scope.ts';
import type { ChildWork } from '../../state.ts';
import type { ElementBehaviour, Visit } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.3.6, §13.3.4: starts an instance of the called process or global task and completes
 * when that one has. Its errors and escalations come out here; interrupting it cancels the child.
 */
export const callActivity: ElementBehaviour<CallActivity> = {
  prepare(visit) {
    const { turn, execution, node, scope } = visit;
    const processId = evaluateName(node.processId, scope, node.id);
    if (!processId.ok) return processId;
    const instanceId = `${turn.state.id}.${String(execution.key)}`;
    const work: ChildWork = { kind: 'child', instanceId, processId: processId.value };
    return ok({ work, then: () => startChild(visit, work) });
  },
  redo(visit) {
    const { turn, execution } = visit;
    if (execution.work?.kind !== 'child') return undefined;
    const instanceId = `${turn.state.id}.${String(execution.key)}r${String(turn.state.nextKey)}`;
    const work: ChildWork = { ...execution.work, instanceId };
    turn.emit({ kind: 'work-changed', key: execution.key, work });
    startChild(visit, work);
    return undefined;
  },
};

function startChild({ turn, execution, node }: Visit<CallActivity>, work: ChildWork): void {
  const { businessKey, conversation } = turn.state;
  const local: Variables = turn.state.executions[execution.key]?.variables ?? {};
  turn.effects.push({
    kind: 'start-child',
    key: execution.key,
    instanceId: work.instanceId,
    processId: work.processId,
    conversation,
    ...(businessKey !== undefined && { businessKey }),
    variables: node.propagateAllParentVariables
      ? visibleVariables(turn.state, execution.key)
      : local,
  });
}

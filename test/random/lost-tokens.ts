import type { Execution, InstanceState } from '../../engine/src/kernel/index.ts';
import type { ProcessModel } from '../../engine/src/model/index.ts';

/** Executions that nothing will ever move again. */
export function lostTokens(model: ProcessModel, state: InstanceState): readonly string[] {
  if (state.status !== 'active') return Object.keys(state.subscriptions);
  const stuck = (one: Execution): boolean =>
    one.live === 0 &&
    !one.work &&
    !one.subscriptions &&
    one.phase !== 'joining' &&
    model.nodes[one.element]?.kind !== 'ad-hoc-sub-process' &&
    !Object.values(state.executions).some((other) => other.compensates === one.key) &&
    !Object.values(state.incidents).some((incident) => incident.execution === one.key);
  return Object.values(state.executions)
    .filter(stuck)
    .map((one) => one.element);
}

import { ok } from '../../../errors/failure.ts';
import type { ComplexGateway } from '../../../model/index.ts';
import { selectFlows } from '../../flow/select-flows.ts';
import { evaluateCondition } from '../../scope.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.5.5, §13.4.5: as a join it fires on its activation condition and then waits for its
 * reset (`flow/complex-join.ts`). Conditions of its outgoing flows may read `waitingForStart`; in
 * the reset only flows with a condition are looked at, and none needs to hold.
 */
export const complexGateway: ElementBehaviour<ComplexGateway> = {
  prepare: () => ok({ then: 'complete' }),
  leave({ turn, execution, node, scope }) {
    if (execution.variables?.['waitingForStart'] !== false) {
      const flows = selectFlows(turn, node, scope);
      return flows.ok ? ok({ flows: flows.value }) : flows;
    }
    const flows: string[] = [];
    for (const flow of node.outgoing) {
      const condition = turn.model.flows[flow]?.condition;
      const holds = condition ? evaluateCondition(condition, scope, node.id) : ok(false);
      if (!holds.ok) return holds;
      if (holds.value) flows.push(flow);
    }
    return ok({ flows });
  },
};

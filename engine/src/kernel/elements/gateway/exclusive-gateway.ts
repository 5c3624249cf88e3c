import { fail, ok } from '../../../errors/failure.ts';
import type { ExclusiveGateway } from '../../../model/index.ts';
import { noFlow } from '../../flow/select-flows.ts';
import { evaluateCondition } from '../../scope.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.5.2, §13.4.2: every token passes alone; the first flow in the order of the file
 * whose condition holds takes it, else the default flow. A flow without a condition always holds.
 */
export const exclusiveGateway: ElementBehaviour<ExclusiveGateway> = {
  prepare: () => ok({ then: 'complete' }),
  leave({ turn, node, scope }) {
    for (const flow of node.outgoing) {
      if (flow === node.defaultFlow) continue;
      const condition = turn.model.flows[flow]?.condition;
      const holds = condition ? evaluateCondition(condition, scope, node.id) : ok(true);
      if (!holds.ok) return holds;
      if (holds.value) return ok({ flows: [flow] });
    }
    if (node.defaultFlow !== undefined) return ok({ flows: [node.defaultFlow] });
    return node.outgoing.length === 0 ? ok({ flows: [] }) : fail(noFlow(node));
  },
};

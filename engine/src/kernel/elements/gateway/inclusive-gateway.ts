import { ok } from '../../../errors/failure.ts';
import type { InclusiveGateway } from '../../../model/index.ts';
import { selectFlows } from '../../flow/select-flows.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.5.3, §13.4.3: as a split, every flow whose condition holds, else the default flow.
 * As a join it goes on when no token elsewhere could still reach an empty incoming flow
 * (`flow/settle-joins.ts`).
 */
export const inclusiveGateway: ElementBehaviour<InclusiveGateway> = {
  prepare: () => ok({ then: 'complete' }),
  leave({ turn, node, scope }) {
    const flows = selectFlows(turn, node, scope);
    return flows.ok ? ok({ flows: flows.value }) : flows;
  },
};

import { ok } from '../../../errors/failure.ts';
import type { IntermediateThrowEvent } from '../../../model/index.ts';
import { selectFlows } from '../../flow/select-flows.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';
import { prepareThrowing } from './prepare-throwing.ts';

/**
 * BPMN 2.0 §10.4.4, §13.5.2: throws its event and gives its token on; a link gives it to the catch
 * event of the same name.
 */
export const intermediateThrowEvent: ElementBehaviour<IntermediateThrowEvent> = {
  prepare: prepareThrowing,
  leave({ turn, node, scope }) {
    const link = turn.model.links[node.id];
    if (link !== undefined) return ok({ flows: [], link });
    const flows = selectFlows(turn, node, scope);
    return flows.ok ? ok({ flows: flows.value }) : flows;
  },
};

import { ok } from '../../../errors/failure.ts';
import type { IntermediateCatchEvent } from '../../../model/index.ts';
import { planSubscriptions } from '../../flow/subscriptions.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.4.4, §13.5.2: waits for its event; multiple: for any one, parallel multiple: for all.
 * A link's catching end only receives the token and passes it on.
 */
export const intermediateCatchEvent: ElementBehaviour<IntermediateCatchEvent> = {
  prepare({ turn, node, scope }) {
    const planned = planSubscriptions(turn, [node.id], scope);
    if (!planned.ok) return planned;
    const waits = planned.value.length > 0;
    return ok({ subscriptions: planned.value, then: waits ? 'wait' : 'complete' });
  },
};

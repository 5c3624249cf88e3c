import { ok } from '../../../errors/failure.ts';
import type { EventBasedGateway } from '../../../model/index.ts';
import { planSubscriptions } from '../../flow/subscriptions.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.5.6, §13.4.4: waits for the events behind its flows; the first that comes decides
 * (`flow/trigger.ts`). As the start of a process it is entered with the event that came
 * (`container/enter-triggered.ts`).
 */
export const eventBasedGateway: ElementBehaviour<EventBasedGateway> = {
  prepare({ turn, node, scope }) {
    const targets = node.outgoing.flatMap((flow) => turn.model.flows[flow]?.target ?? []);
    const planned = planSubscriptions(turn, targets, scope);
    return planned.ok ? ok({ subscriptions: planned.value, then: 'wait' }) : planned;
  },
};

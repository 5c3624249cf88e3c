import { ok } from '../../../errors/failure.ts';
import type { ReceiveTask } from '../../../model/index.ts';
import { planSubscriptions } from '../../flow/subscriptions.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.3.3.3, §13.3.3: waits for its message. One that instantiates is entered as already
 * received (`container/enter-triggered.ts`).
 */
export const receiveTask: ElementBehaviour<ReceiveTask> = {
  prepare({ turn, node, scope }) {
    const planned = planSubscriptions(turn, [node.id], scope);
    return planned.ok ? ok({ subscriptions: planned.value, then: 'wait' }) : planned;
  },
};

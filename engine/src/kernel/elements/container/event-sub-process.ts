import { ok } from '../../../errors/failure.ts';
import type { EventSubProcess } from '../../../model/index.ts';
import { enterTriggeredStart } from '../../flow/event-sub-process.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.3.5, §13.5.4: runs inside its parent's scope when its start event happens
 * (`flow/event-sub-process.ts`); as a compensation handler when its parent is undone.
 */
export const eventSubProcess: ElementBehaviour<EventSubProcess> = {
  prepare({ turn, execution, node, entry }) {
    const variables = entry?.variables ?? {};
    return ok({
      then: () => enterTriggeredStart(turn, execution.key, node.startEvent, variables),
    });
  },
};

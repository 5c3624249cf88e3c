import { ok } from '../../../errors/failure.ts';
import type { StartEvent } from '../../../model/index.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.4.2, §13.5.1: gives its token on. What triggers it is waited for outside: by the
 * definition for a process, by the scope for an event sub-process.
 */
export const startEvent: ElementBehaviour<StartEvent> = {
  prepare: () => ok({ then: 'complete' }),
};

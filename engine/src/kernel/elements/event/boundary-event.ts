import { ok } from '../../../errors/failure.ts';
import type { BoundaryEvent } from '../../../model/index.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.4.4, §13.5.3: waits as long as its activity is active, opened and closed with it
 * (`flow/activate-element.ts`); when it happens, `flow/boundary.ts` starts its token.
 */
export const boundaryEvent: ElementBehaviour<BoundaryEvent> = {
  prepare: () => ok({ then: 'complete' }),
};

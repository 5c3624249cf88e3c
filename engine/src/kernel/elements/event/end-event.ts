import { ok } from '../../../errors/failure.ts';
import type { EndEvent } from '../../../model/index.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';
import { prepareThrowing } from './prepare-throwing.ts';

/** BPMN 2.0 §10.4.3, §13.5.6: throws what it carries and consumes its token. */
export const endEvent: ElementBehaviour<EndEvent> = {
  prepare: prepareThrowing,
  leave: () => ok({ flows: [] }),
};

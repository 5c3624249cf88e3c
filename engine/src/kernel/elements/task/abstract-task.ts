import { ok } from '../../../errors/failure.ts';
import type { AbstractTask, ManualTask } from '../../../model/index.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/** BPMN 2.0 §10.3.3, §13.3.3: a task of no type and a manual task pass; an engine does nothing. */
export const abstractTask: ElementBehaviour<AbstractTask | ManualTask> = {
  prepare: () => ok({ then: 'complete' }),
};

import type { ServiceTask } from '../../../model/index.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';
import { prepareJob } from './prepare-job.ts';
import { redoJob } from './redo-job.ts';

/** BPMN 2.0 §10.3.3.1, §13.3.3: calls a service, here a job worker, and completes with its answer. */
export const serviceTask: ElementBehaviour<ServiceTask> = {
  prepare: (visit) => prepareJob(visit, visit.node.job),
  redo: redoJob,
};

import type { Variables } from '../model/index.ts';
import type { Job } from './engine-values.ts';

/** What a job must tell to be done by the engine's own handlers. */
export type BuiltInJob = Pick<
  Job,
  'variables' | 'instanceId' | 'processId' | 'element' | 'idempotencyKey' | 'worker'
>;

/** Gives variables, throws a `BpmnError`, or throws anything else to be tried again. */
export type BuiltInHandler = (job: BuiltInJob) => Promise<Variables>;

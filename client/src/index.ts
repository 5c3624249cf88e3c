export { createJobClient } from './create-job-client.ts';
export type { JobClient, JobWorker, WorkerOptions } from './create-job-client.ts';
export type { ConnectionOptions } from './connection.ts';
export { BpmnError, JobFailure, ServerProblem } from './errors.ts';
export type { FailureOptions } from './errors.ts';
export type { Job, JobHandler, Variables } from './job.ts';

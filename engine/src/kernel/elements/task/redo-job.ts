import type { Visit } from '../element-behaviour.ts';
import { putJob } from './prepare-job.ts';

/** Puts a job up again whose retries were used up; it has been given new ones. */
export function redoJob({ turn, execution, node }: Visit): undefined {
  if (execution.work?.kind === 'job') putJob(turn, execution.key, node, execution.work);
}

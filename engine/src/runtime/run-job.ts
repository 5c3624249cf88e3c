import type { Failure } from '../errors/failure.ts';
import { isBpmnError } from './bpmn-error.ts';
import { copyVariables } from './copy-json.ts';
import type { EngineContext } from './engine-context.ts';
import type { Job, JobHandler, WorkerOptions } from './engine-values.ts';
import type { JobCommands } from './job-commands.ts';
import { toFailure } from './to-failure.ts';

export interface RunJobParts {
  readonly context: EngineContext;
  readonly commands: JobCommands;
}

export interface JobRunner {
  readonly handler: JobHandler;
  readonly backoff: WorkerOptions['backoff'];
}

/** Hands a job to its handler and records what comes of it. Never rejects. */
export async function runJob(
  { context, commands }: RunJobParts,
  job: Job,
  { handler, backoff = doubling }: JobRunner,
): Promise<void> {
  try {
    const settle = await outcomeOf(commands, job, { handler, backoff });
    await settle({ actor: { id: job.worker, by: 'worker' }, ...lockOf(context, job) });
  } catch (thrown) {
    const failure = toFailure(thrown, `to record the outcome of job "${job.key}"`);
    context.report(workerFailed(job, failure), { during: 'worker', instanceId: job.instanceId });
  }
}

type Settle = (options: Parameters<JobCommands['completeJob']>[2]) => Promise<void>;

async function outcomeOf(
  commands: JobCommands,
  job: Job,
  { handler, backoff }: Required<Pick<WorkerOptions, 'backoff'>> & Pick<JobRunner, 'handler'>,
): Promise<Settle> {
  try {
    // Checked here, so that a result that is no JSON is the handler's failure.
    const variables = copyVariables(await handler(job), `the result of job "${job.key}"`);
    return (options) => commands.completeJob(job.key, variables, options);
  } catch (thrown) {
    if (isBpmnError(thrown)) {
      const { errorCode: code, message, variables } = thrown;
      const error = { code, message, ...(variables && { variables }) };
      return (options) => commands.throwJobError(job.key, error, options);
    }
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const retries = Math.max(0, job.retries - 1);
    const failed = { message, retries, backoff: backoff(job.attempt) };
    return (options) => commands.failJob(job.key, failed, options);
  }
}

/** While the lock lasts nobody else can hold the job, and the store need not be asked. */
const lockOf = ({ clock }: EngineContext, { worker, lockedUntil }: Job) =>
  clock.now() < lockedUntil ? {} : { worker };

/** 1 s, 2 s, 4 s … 5 minutes. */
const doubling = (attempt: number): number => Math.min(1000 * 2 ** (attempt - 1), 300_000);

const workerFailed = (job: Job, failure: Failure): Failure => ({
  ...failure,
  code: failure.code === 'BACKGROUND_WORK_FAILED' ? 'WORKER_FAILED' : failure.code,
  message: `Job "${job.key}" of type "${job.type}": ${failure.message}`,
});

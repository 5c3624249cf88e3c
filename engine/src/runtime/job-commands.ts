import { WaybillError, type Failure } from '../errors/failure.ts';
import type { Variables } from '../model/index.ts';
import type { EngineContext } from './engine-context.ts';
import type { Engine } from './engine-api.ts';
import type { JobWriteOptions } from './engine-values.ts';
import { copyVariables } from './copy-json.ts';
import type { SendCommand } from './send-command.ts';
import { unwrap } from './unwrap.ts';
import { parseWorkId } from './work-id.ts';

export type JobCommands = Pick<
  Engine,
  'completeJob' | 'failJob' | 'throwJobError' | 'extendJobLock'
>;

/** What workers, inside and outside this process, report of their jobs. */
export function createJobCommands({ store, clock }: EngineContext, send: SendCommand): JobCommands {
  /** The address of the job, once it is known that `worker` still holds it. */
  const held = async (id: string, { worker }: JobWriteOptions) => {
    const address = unwrap(parseWorkId(id));
    if (worker === undefined) return address;
    const job = await store.job(id);
    // A job that is gone is told so by the kernel.
    if (job && !('lockedBy' in job && job.lockedBy === worker)) {
      throw new WaybillError(lockLost(id, worker));
    }
    return address;
  };

  return {
    completeJob: async (id, variables = {}, options = {}) => {
      const given = copyVariables(variables);
      const { instanceId, key } = await held(id, options);
      await send(instanceId, { kind: 'complete-job', key, variables: given }, byWorker(options));
    },
    failJob: async (id, { message, retries, backoff }, options = {}) => {
      const { instanceId, key } = await held(id, options);
      const command = {
        kind: 'fail-job',
        key,
        message,
        ...(retries !== undefined && { retries }),
        ...(backoff !== undefined && { backoff }),
      } as const;
      await send(instanceId, command, byWorker(options));
    },
    throwJobError: async (id, { code, message, variables }, options = {}) => {
      const given: Variables | undefined = variables && copyVariables(variables);
      const { instanceId, key } = await held(id, options);
      const command = {
        kind: 'throw-job-error',
        key,
        code,
        ...(message !== undefined && { message }),
        ...(given && { variables: given }),
      } as const;
      await send(instanceId, command, byWorker(options));
    },
    extendJobLock: async (id, worker, duration) => {
      unwrap(parseWorkId(id));
      const extended = await store.extendLock(id, worker, clock.now() + duration);
      if (!extended) throw new WaybillError(lockLost(id, worker));
    },
  };
}

const byWorker = (options: JobWriteOptions): JobWriteOptions =>
  options.worker === undefined
    ? options
    : { actor: { id: options.worker, by: 'worker' }, ...options };

const lockLost = (id: string, worker: string): Failure => ({
  code: 'JOB_LOCK_LOST',
  message: `Expected job "${id}" to be held by worker "${worker}", but its lock has ended or was given to another.`,
  mend: 'Lengthen the lock, or extend it while the work goes on.',
});

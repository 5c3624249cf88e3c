import { visibleVariables } from '../kernel/index.ts';
import type { LockedJob } from '../ports/index.ts';
import { copyVariables } from './copy-json.ts';
import type { EngineContext } from './engine-context.ts';
import type { ActivateRequest, Job } from './engine-values.ts';
import type { InstanceLoader } from './load-instance.ts';

/** Locks jobs of a type for a worker and gives them with the variables their elements see. */
export type ActivateJobs = (request: ActivateRequest) => Promise<readonly Job[]>;

export const DEFAULT_LOCK_DURATION = 5 * 60_000;

export const createActivateJobs =
  ({ store, clock }: EngineContext, instances: InstanceLoader): ActivateJobs =>
  async ({ type, worker, limit, lockDuration = DEFAULT_LOCK_DURATION }) => {
    const now = clock.now();
    const locked = await store.lockJobs({
      type,
      worker,
      now,
      lockedUntil: now + lockDuration,
      limit,
    });
    return Promise.all(locked.map((job) => describe(instances, job)));
  };

async function describe(instances: InstanceLoader, item: LockedJob): Promise<Job> {
  const { id, instanceId, key, processId, element, job, attempt, businessKey } = item;
  // Never from the cache: another process may have written the variables since.
  const loaded = await instances.load(instanceId);
  const own = loaded?.state.executions[key];
  return {
    key: id,
    type: job.type,
    instanceId,
    processId,
    element,
    // A copy: what a handler does to it must not reach the engine's own state.
    variables: loaded ? copyVariables(visibleVariables(loaded.state, key)) : {},
    inputs: copyVariables(own?.variables ?? {}),
    headers: { ...job.headers },
    retries: job.retries,
    ...(businessKey !== undefined && { businessKey }),
    attempt,
    idempotencyKey: idempotencyKeyOf(item),
    worker: item.lockedBy,
    lockedUntil: item.lockedUntil,
  };
}

/** Without the attempt: a worker killed between its deed and its report must be known again. */
export const idempotencyKeyOf = ({
  instanceId,
  element,
  key,
}: Pick<LockedJob, 'instanceId' | 'element' | 'key'>): string =>
  `${instanceId}:${element}:${String(key)}`;

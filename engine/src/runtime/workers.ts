import { WaybillError } from '../errors/failure.ts';
import { DEFAULT_LOCK_DURATION, type ActivateJobs } from './activate-jobs.ts';
import type { EngineContext } from './engine-context.ts';
import type { Job, JobHandler, Worker, WorkerOptions } from './engine-values.ts';
import type { JobCommands } from './job-commands.ts';
import { runJob } from './run-job.ts';
import { toFailure } from './to-failure.ts';

/** The job workers of this process: each takes jobs of one type, so many at one time. */
export interface Workers {
  readonly register: (type: string, handler: JobHandler, options?: WorkerOptions) => Worker;
  /** There may be jobs of this type, or of any. */
  readonly wake: (type?: string) => void;
  /** Runs jobs until none is ready; gives how many were run. */
  readonly settle: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface WorkersParts {
  readonly context: EngineContext;
  readonly activate: ActivateJobs;
  readonly commands: JobCommands;
  /** False with the virtual clock: then only `settle` runs jobs. */
  readonly selfDriven: boolean;
}

interface Registration {
  readonly type: string;
  readonly handler: JobHandler;
  readonly options: WorkerOptions;
  readonly name: string;
  readonly inHand: Set<Promise<void>>;
  pumping: Promise<number> | undefined;
  /** Woken while it was taking jobs: look once more. */
  again: boolean;
  closed: boolean;
}

const DEFAULT_CONCURRENCY = 10;

export function createWorkers(parts: WorkersParts): Workers {
  const { context, selfDriven } = parts;
  const registrations = new Set<Registration>();
  const wake = (registration: Registration): void => {
    if (selfDriven) pump(parts, registration).catch(() => undefined);
  };

  const close = async (registration: Registration): Promise<void> => {
    registration.closed = true;
    await registration.pumping;
    await Promise.all(registration.inHand);
    registrations.delete(registration);
  };

  return {
    register: (type, handler, options = {}) => {
      const name = options.name ?? `worker-${context.ids.next()}`;
      const inHand = new Set<Promise<void>>();
      const registration: Registration = {
        ...{ type, handler, options, name, inHand },
        ...{ pumping: undefined, again: false, closed: false },
      };
      registrations.add(registration);
      wake(registration);
      return { close: () => close(registration) };
    },
    wake: (type) => {
      for (const registration of registrations) {
        if (type === undefined || registration.type === type) wake(registration);
      }
    },
    settle: async () => {
      // Noted before the store is asked: what ends meanwhile may have left work to others.
      const busy = new Set([...registrations].filter(isBusy));
      // One question to the store in place of one for each worker that has nothing to do.
      const ready = new Set(await context.store.jobTypes(context.clock.now()));
      let run = busy.size;
      for (const registration of registrations) {
        if (ready.has(registration.type) || busy.has(registration) || isBusy(registration))
          run += await finish(parts, registration);
      }
      return run;
    },
    close: async () => {
      await Promise.all([...registrations].map(close));
    },
  };
}

/** A job that is being taken is locked in the store already, and not yet in a hand. */
const isBusy = ({ inHand, pumping }: Registration): boolean =>
  inHand.size > 0 || pumping !== undefined;

/** Takes jobs while there are any and hands are free; gives how many were taken. */
function pump(parts: WorkersParts, registration: Registration): Promise<number> {
  registration.again = true;
  registration.pumping ??= takeJobs(parts, registration).finally(() => {
    registration.pumping = undefined;
  });
  return registration.pumping;
}

async function takeJobs(parts: WorkersParts, registration: Registration): Promise<number> {
  const { type, name, options, inHand } = registration;
  const { concurrency = DEFAULT_CONCURRENCY, lockDuration = DEFAULT_LOCK_DURATION } = options;
  let taken = 0;
  try {
    while (registration.again && !registration.closed) {
      const limit = concurrency - inHand.size;
      // All hands are full: the first that is free looks again.
      if (limit <= 0) return taken;
      registration.again = false;
      const jobs = await parts.activate({ type, worker: name, limit, lockDuration });
      for (const job of jobs) take(parts, registration, job);
      taken += jobs.length;
      if (jobs.length === limit) registration.again = true;
    }
  } catch (thrown) {
    const failure = toFailure(thrown, `to take jobs of type "${type}"`);
    parts.context.report(failure, { during: 'worker' });
  }
  return taken;
}

function take(parts: WorkersParts, registration: Registration, job: Job): void {
  const { inHand, handler, options } = registration;
  const running = runJob(parts, job, { handler, backoff: options.backoff }).finally(() => {
    inHand.delete(running);
    if (parts.selfDriven && registration.again) void pump(parts, registration);
  });
  inHand.add(running);
}

async function finish(parts: WorkersParts, registration: Registration): Promise<number> {
  let run = 0;
  while (!registration.closed) {
    const taken = await pump(parts, registration);
    const busy = registration.inHand.size;
    await Promise.all(registration.inHand);
    run += Math.max(taken, busy);
    if (taken === 0 && busy === 0) return run;
    if (run > MAX_SETTLED) throw new WaybillError(withoutEnd(registration.type));
  }
  return run;
}

/** An end for a loop around a service task. */
const MAX_SETTLED = 1_000_000;

const withoutEnd = (type: string) => ({
  code: 'WORK_WITHOUT_END',
  message: `Expected jobs of type "${type}" to come to an end, but after ${String(MAX_SETTLED)} there are more.`,
  mend: 'Look for a loop around the service task.',
});

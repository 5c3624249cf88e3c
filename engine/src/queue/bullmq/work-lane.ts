import type { Job, Queue, Worker } from 'bullmq';
import type { DeadLetter } from '../../ports/index.ts';
import { backOff } from './back-off.ts';
import { bullmqJob, laneJobId, readLaneJob, type Entry, type LaneReference } from './lane-job.ts';
import type { RedisLink } from './redis-link.ts';

/** The queue in Redis: the only file that calls BullMQ. */
export interface WorkLane {
  /** What is listed already under the same id stays as it is. */
  readonly add: (entries: readonly Entry[]) => Promise<void>;
  /** Those that are listed in no state: not waiting, under way, put off or set aside. */
  readonly unlisted: (references: readonly LaneReference[]) => Promise<readonly LaneReference[]>;
  /** How many wait or are under way, in all processes. */
  readonly load: () => Promise<number>;
  /** Lets go what the engine's clock says is due though Redis still holds it; gives how many. */
  readonly promoteDue: (now: number) => Promise<number>;
  readonly consume: (consumer: Consumer) => void;
  readonly counts: () => Promise<LaneCounts>;
  readonly newestDeadLetters: () => Promise<readonly DeadLetter[]>;
  readonly putBack: () => Promise<number>;
  /** Takes up nothing more; resolves when what is under way has ended. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LaneCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly deadLetters: number;
  readonly consumers: number | undefined;
}

export interface Consumer {
  readonly concurrency: number;
  /** Rejects when the job is to be tried again after a pause. */
  readonly process: (job: Job, token: string) => Promise<void>;
  readonly onSetAside: (job: Job, error: Error) => void;
  readonly onError: (error: Error) => void;
}

/** A reference that takes the process down with it is set aside after as many processes. */
const MOST_STALLS = 3;
/** BullMQ writes an event for each job, which nobody here reads. */
const EVENTS_KEPT = 100;
const NEWEST = 20;
const PROMOTED_AT_ONCE = 1_000;

export interface LaneOptions {
  readonly prefix: string;
  /** Milliseconds; renewed at half time. What a killed process held is taken up after about as long. */
  readonly lock: number;
}

export async function openWorkLane(
  link: RedisLink,
  { prefix, lock }: LaneOptions,
): Promise<WorkLane> {
  const bullmq = await import('bullmq');
  const queue = new bullmq.Queue('work', {
    connection: link.commands,
    prefix,
    skipVersionCheck: true,
    streams: { events: { maxLen: EVENTS_KEPT } },
  });
  // Each call rejects on its own; a second voice would only say the same.
  queue.on('error', () => undefined);
  let worker: Worker | undefined;
  return {
    add: async (entries) => {
      await queue.addBulk(entries.map(bullmqJob));
    },
    unlisted: async (references) => {
      if (references.length === 0) return [];
      const asking = link.commands.pipeline();
      for (const reference of references) asking.exists(queue.toKey(laneJobId(reference)));
      const answers = (await asking.exec()) ?? [];
      return references.filter((_, index) => answers[index]?.[1] === 0);
    },
    load: () => queue.getJobCountByTypes('wait', 'prioritized', 'active'),
    promoteDue: (now) => promoteDue(queue, now),
    consume: (consumer) => {
      worker ??= createWorker(bullmq.Worker, { link, prefix, lock }, consumer);
    },
    counts: () => readCounts(queue),
    newestDeadLetters: async () => (await queue.getFailed(0, NEWEST - 1)).flatMap(deadLetter),
    putBack: async () => (await queue.clean(0, 0, 'failed')).length,
    stop: async () => {
      await worker?.close();
    },
    close: () => queue.close(),
  };
}

function createWorker(
  Class: typeof Worker,
  { link, prefix, lock }: LaneOptions & { readonly link: RedisLink },
  { concurrency, process, onSetAside, onError }: Consumer,
): Worker {
  const worker = new Class('work', async (job, token = '') => process(job, token), {
    connection: link.jobs,
    prefix,
    skipVersionCheck: true,
    concurrency,
    lockDuration: lock,
    stalledInterval: lock / 2,
    maxStalledCount: MOST_STALLS,
    settings: { backoffStrategy: backOff },
  });
  worker.on('error', onError);
  // BullMQ says "failed" of each try; it is over when the job has been put among the failed.
  worker.on('failed', (job, error) => {
    if (typeof job?.finishedOn === 'number') onSetAside(job, error);
  });
  return worker;
}

async function promoteDue(queue: Queue, now: number): Promise<number> {
  const delayed = await queue.getDelayed(0, PROMOTED_AT_ONCE - 1);
  const due = delayed.filter((job) => (readLaneJob(job.data)?.notBefore ?? Infinity) <= now);
  // One that has gone on by itself meanwhile cannot be promoted, and need not be.
  const done = await Promise.allSettled(due.map((job) => job.promote()));
  return done.filter(({ status }) => status === 'fulfilled').length;
}

async function readCounts(queue: Queue): Promise<LaneCounts> {
  const { wait, prioritized, active, delayed, failed } = await queue.getJobCounts(
    ...(['wait', 'prioritized', 'active', 'delayed', 'failed'] as const),
  );
  return {
    waiting: (wait ?? 0) + (prioritized ?? 0),
    active: active ?? 0,
    delayed: delayed ?? 0,
    deadLetters: failed ?? 0,
    // Some hosted Redis do not let clients be listed.
    consumers: await queue.getWorkersCount().catch(() => undefined),
  };
}

function deadLetter(job: Job): readonly DeadLetter[] {
  const read = readLaneJob(job.data);
  if (!read) return [];
  const { attemptsMade: tries, failedReason: reason, finishedOn: since = 0 } = job;
  return [{ reference: read.reference, tries, reason, since }];
}

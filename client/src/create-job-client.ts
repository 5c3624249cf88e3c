import { randomUUID } from 'node:crypto';
import { createConnection, type Connection, type ConnectionOptions } from './connection.ts';
import type { Job, JobHandler } from './job.ts';
import { backoff, pause } from './pause.ts';
import { runJob } from './run-job.ts';

export interface WorkerOptions {
  /** Jobs under way at one time; 8 where absent. */
  readonly concurrency?: number;
  /** Milliseconds for which a job is held without a sign of life; 60,000 where absent, 1,000 at least. */
  readonly lockDuration?: number;
  /** Milliseconds for which the server waits for a job before it answers; 30,000 at most, and where absent. */
  readonly wait?: number;
  /** Name in history and locks; made up where absent. Two processes never share one. */
  readonly worker?: string;
  /** Told of what failed; the worker goes on. Must not throw. */
  readonly onError?: (error: unknown, job?: Job) => void;
}

export interface JobWorker {
  /**
   * Takes no more jobs, and resolves when those under way are done; after `patience` milliseconds
   * (30,000 where absent) their signals say so, and a second time that long they are left.
   */
  readonly stop: (patience?: number) => Promise<void>;
}

/** Does the jobs of processes from outside, over the server's interface. */
export interface JobClient {
  readonly work: (type: string, handler: JobHandler, options?: WorkerOptions) => JobWorker;
}

export function createJobClient(options: ConnectionOptions): JobClient {
  const post = createConnection(options);
  return { work: (type, handler, how) => startWorker(post, { type, handler, ...how }) };
}

type Work = WorkerOptions & { readonly type: string; readonly handler: JobHandler };

const PATIENCE = 30_000;

function startWorker(post: Connection, work: Work): JobWorker {
  const { handler, lockDuration = 60_000, onError = () => undefined } = work;
  const stopping = new AbortController();
  const ending = new AbortController();
  const running = new Set<Promise<void>>();
  const take = (jobs: readonly Job[]): void => {
    for (const job of jobs) {
      const parts = { post, handler, lockDuration, onError, signal: ending.signal };
      const done = runJob(parts, job).finally(() => running.delete(done));
      running.add(done);
    }
  };
  const looking = look(post, work, { signal: stopping.signal, running, take });
  return {
    stop: async (patience = PATIENCE) => {
      stopping.abort();
      await looking;
      const done = Promise.allSettled(running);
      if (await isOver(done, patience)) return;
      ending.abort();
      await isOver(done, patience);
    },
  };
}

/** Whether it ended in time. */
async function isOver(done: Promise<unknown>, patience: number): Promise<boolean> {
  const waited = new AbortController();
  const late = pause(patience, waited.signal).then(() => false);
  const over = await Promise.race([done.then(() => true), late]);
  waited.abort();
  return over;
}

interface Looking {
  readonly signal: AbortSignal;
  readonly running: ReadonlySet<Promise<void>>;
  readonly take: (jobs: readonly Job[]) => void;
}

/** Asks for as many jobs as there is room for, and waits longer each time the server is away. */
async function look(
  post: Connection,
  work: Work,
  { signal, running, take }: Looking,
): Promise<void> {
  const { type, concurrency = 8, lockDuration = 60_000, wait = 30_000, onError } = work;
  const { worker = `${type.slice(0, 60)}-${randomUUID().slice(0, 8)}` } = work;
  let failures = 0;
  const isStopping = (): boolean => signal.aborted;
  while (!isStopping()) {
    const room = Math.min(100, concurrency - running.size);
    if (room <= 0) {
      await isOver(Promise.race(running), 1_000);
      continue;
    }
    const body = { type, worker, limit: room, lockDuration, wait };
    try {
      const timeout = wait + 15_000;
      take(jobsIn(await post({ path: '/jobs/activate', body, timeout, signal })));
      failures = 0;
    } catch (thrown) {
      if (isStopping()) return;
      failures += 1;
      onError?.(thrown);
      await pause(backoff(failures, { first: 500, most: 30_000 }), signal);
    }
  }
}

function jobsIn(answer: unknown): readonly Job[] {
  const jobs = typeof answer === 'object' && answer !== null && 'jobs' in answer && answer.jobs;
  // Whoever answers so is the server, and its contract says the rest.
  return Array.isArray(jobs) ? (jobs as readonly Job[]) : [];
}

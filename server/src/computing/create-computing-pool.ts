import { availableParallelism } from 'node:os';
import { WaybillError } from '@waybill/engine';
import type { Answered, Asked, ComputationName, Compute } from '@waybill/engine/computing';
import { openThread, type Thread } from './open-thread.ts';
import type { AskedMessage } from './messages.ts';

export interface ComputingPool {
  readonly compute: Compute;
  /** Ends the threads; what is still computed is refused. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  /** Threads at most; absent: one less than the machine can run at once, two at most. */
  readonly threads?: number;
  /** Milliseconds of one computation; 60,000 where absent. */
  readonly longest?: number;
  /** Computations whose turn is still to come; 100 where absent. */
  readonly mostWaiting?: number;
}

interface Job {
  readonly message: AskedMessage;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Threads that compute what would keep the event loop from everybody else. Each is opened when it is
 * first needed and computes one thing at a time; what takes too long, or is no longer waited for,
 * ends with its thread.
 */
export function createComputingPool(options: PoolOptions = {}): ComputingPool {
  const { longest = LONGEST, mostWaiting = MOST_WAITING } = options;
  const most = options.threads ?? Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const idle: Thread[] = [];
  const open = new Set<Thread>();
  const waiting = new Set<Job>();
  let closed = false;

  const next = (): void => {
    const [job] = waiting;
    if (job === undefined || (idle.length === 0 && open.size >= most)) return;
    waiting.delete(job);
    const thread = idle.pop() ?? openThread();
    open.add(thread);
    void carryOut(job, thread, longest).then(() => {
      if (thread.isOpen()) idle.push(thread);
      else open.delete(thread);
      next();
    });
  };
  const ask = (message: AskedMessage, signal: AbortSignal | undefined): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closed || signal?.aborted) return reject(new WaybillError(CLOSED));
      if (waiting.size >= mostWaiting) return reject(new WaybillError(tooMany(mostWaiting)));
      const job = { message, signal, resolve, reject };
      waiting.add(job);
      const leave = (): void => {
        if (waiting.delete(job)) reject(new WaybillError(CLOSED));
      };
      signal?.addEventListener('abort', leave, { once: true });
      next();
    });
  return {
    compute: async <N extends ComputationName>(name: N, asked: Asked<N>, signal?: AbortSignal) => {
      // A thread answers what the computation of that name gives.
      return (await ask({ name, asked }, signal)) as Answered<N>;
    },
    close: async () => {
      closed = true;
      for (const { reject } of waiting) reject(new WaybillError(CLOSED));
      waiting.clear();
      await Promise.all([...open].map((thread) => thread.close()));
    },
  };
}

async function carryOut(job: Job, thread: Thread, longest: number): Promise<void> {
  const { message, signal, resolve, reject } = job;
  try {
    resolve(await thread.ask(message, { longest, signal }));
  } catch (thrown) {
    reject(thrown);
  }
}

const MOST_THREADS = 2;
const LONGEST = 60_000;
const MOST_WAITING = 100;

const CLOSED = {
  code: 'SERVER_STOPPING',
  message: 'Expected a server that computes, but it is about to stop or nobody waits any more.',
  mend: 'Send the request again in a few seconds.',
};

const tooMany = (most: number) => ({
  code: 'REQUESTS_TOO_MANY',
  message: `Expected fewer than ${String(most)} computations that wait for their turn, but there are as many.`,
  mend: 'Try again in a minute.',
});

import type { Connection } from './connection.ts';
import { BpmnError, JobFailure, ServerProblem } from './errors.ts';
import type { Job, JobHandler } from './job.ts';
import { backoff, pause } from './pause.ts';

export interface RunParts {
  readonly post: Connection;
  readonly handler: JobHandler;
  /** Milliseconds for which a job is held, and by which it is held on to again and again. */
  readonly lockDuration: number;
  /** Ends the work that is under way. */
  readonly signal: AbortSignal;
  readonly onError: (error: unknown, job: Job) => void;
}

/** Milliseconds for one report. */
const REPORT = 30_000;

/** Does one job, keeps its lock meanwhile, and reports what came of it. Never rejects. */
export async function runJob(parts: RunParts, job: Job): Promise<void> {
  const ended = new AbortController();
  const working = new AbortController();
  const end = (): void => working.abort(parts.signal.reason);
  if (parts.signal.aborted) end();
  parts.signal.addEventListener('abort', end);
  const lock = { lost: false };
  const keeping = keepLock(parts, job, ended.signal).catch((thrown: unknown) => {
    lock.lost = true;
    working.abort(thrown);
    parts.onError(thrown, job);
  });
  try {
    const outcome = await outcomeOf(parts, job, working.signal);
    // Somebody else has it by now, and will report.
    if (!lock.lost) await report(parts, job, outcome);
  } catch (thrown) {
    parts.onError(thrown, job);
  } finally {
    ended.abort();
    parts.signal.removeEventListener('abort', end);
    await keeping;
  }
}

interface Outcome {
  readonly action: 'complete' | 'fail' | 'error';
  readonly body: object;
}

async function outcomeOf({ handler }: RunParts, job: Job, signal: AbortSignal): Promise<Outcome> {
  try {
    const variables = await handler(job, signal);
    return { action: 'complete', body: variables ? { variables } : {} };
  } catch (thrown) {
    if (thrown instanceof BpmnError) {
      const { code, message, variables } = thrown;
      return { action: 'error', body: { code, message, ...(variables && { variables }) } };
    }
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    const {
      retries = Math.max(0, job.retries - 1),
      backoff: wait = 1_000 * 2 ** (job.attempt - 1),
    } = thrown instanceof JobFailure ? thrown.options : {};
    const message = said.slice(0, LONGEST) || 'The handler failed without a message.';
    return { action: 'fail', body: { message, retries, backoff: Math.min(wait, DAY) } };
  }
}

const LONGEST = 4_000;
const DAY = 86_400_000;

/** Tried again while the network or the server is away; the key makes of many reports one. */
async function report({ post, signal }: RunParts, job: Job, outcome: Outcome): Promise<void> {
  const { action, body } = outcome;
  for (let failures = 1; ; failures += 1) {
    try {
      await post({
        path: `/jobs/${encodeURIComponent(job.key)}/${action}`,
        body: { worker: job.worker, ...body },
        timeout: REPORT,
        // Of one attempt: the next may have another outcome.
        idempotencyKey: `${keyOf(job)}~${job.attempt}~${action}`,
      });
      return;
    } catch (thrown) {
      if (!isPassing(thrown) || failures >= MOST_REPORTS) throw thrown;
      await pause(backoff(failures, { first: 250, most: 10_000 }), signal);
    }
  }
}

const MOST_REPORTS = 8;

/** Keys of the server have these signs alone. */
const keyOf = ({ idempotencyKey }: Job): string =>
  idempotencyKey.replaceAll(/[^\w.:~-]/g, '_').slice(0, 150);

/** Whether the same request may do better in a while. */
const isPassing = (thrown: unknown): boolean =>
  !(thrown instanceof ServerProblem) || thrown.status === 429 || thrown.status >= 500;

/** Extends at a third of the lock, so that two tries may fail before it ends; rejects once it is lost. */
async function keepLock(
  { post, lockDuration }: RunParts,
  job: Job,
  ended: AbortSignal,
): Promise<void> {
  const isEnded = (): boolean => ended.aborted;
  const path = `/jobs/${encodeURIComponent(job.key)}/extend`;
  const body = { worker: job.worker, duration: lockDuration };
  for (;;) {
    await pause(lockDuration / 3, ended);
    if (isEnded()) return;
    try {
      await post({ path, body, timeout: lockDuration / 3, signal: ended });
    } catch (thrown) {
      if (isEnded()) return;
      if (!isPassing(thrown)) throw thrown;
    }
  }
}

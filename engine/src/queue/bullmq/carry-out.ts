import type { Job } from 'bullmq';
import { WaybillError } from '../../errors/failure.ts';
import type { Clock, WorkHandler, WorkReference } from '../../ports/index.ts';
import { backOff } from './back-off.ts';
import { unreadable } from './failures.ts';
import { readLaneJob, type LaneJob } from './lane-job.ts';

export interface CarryOutParts {
  readonly clock: Clock;
  readonly handler: WorkHandler;
  /** Told of each failure that is tried again. */
  readonly onError: (error: unknown, reference: WorkReference) => void;
  /** False while the store does not answer. */
  readonly storeAnswers: () => Promise<boolean>;
}

/** Milliseconds: a clock that stands still must not keep Redis busy. */
const LEAST_PUT_OFF = 1_000;

/** Carries out one job of the lane, or says to BullMQ by what it throws when to try again. */
export const createCarryOut =
  (parts: CarryOutParts) =>
  async (job: Job, token: string): Promise<void> => {
    const { UnrecoverableError } = await import('bullmq');
    const read = readLaneJob(job.data);
    if (!read) throw new UnrecoverableError(new WaybillError(unreadable()).message);
    // The clocks of two machines differ: it is put off, not handed out for nothing.
    const early = read.notBefore - parts.clock.now();
    if (early > 0) return putOff(job, token, Math.max(early, LEAST_PUT_OFF));
    try {
      await parts.handler(read.reference);
    } catch (thrown) {
      parts.onError(thrown, read.reference);
      await afterFailure(parts, { job, token, read });
      throw thrown;
    }
  };

interface Failed {
  readonly job: Job;
  readonly token: string;
  readonly read: LaneJob;
}

async function afterFailure(
  { clock, storeAnswers }: CarryOutParts,
  { job, token, read }: Failed,
): Promise<void> {
  const pause = backOff(job.attemptsMade + 1);
  // For `idle`, which goes by the engine's clock.
  await job.updateData({ ...read, notBefore: clock.now() + pause });
  // A store that is away is no fault of the reference: the try does not count.
  if (!(await storeAnswers())) await putOff(job, token, pause);
}

async function putOff(job: Job, token: string, pause: number): Promise<never> {
  const { DelayedError } = await import('bullmq');
  await job.moveToDelayed(Date.now() + pause, token);
  throw new DelayedError();
}

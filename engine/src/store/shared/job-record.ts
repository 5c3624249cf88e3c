import type { JobItem, LockedJob } from '../../ports/index.ts';

/** A job with the state of its delivery, which no history knows. */
export interface JobRecord {
  readonly item: JobItem;
  readonly lockedBy?: string;
  /** Epoch milliseconds; 0 where it was never locked or the lock was given back. */
  readonly lockedUntil: number;
  /** Deliveries so far; a replaced job goes on counting. */
  readonly attempt: number;
}

/** Epoch milliseconds from which it may be handed out. */
export function availableAt(record: JobRecord): number {
  return Math.max(record.item.notBefore, record.lockedUntil);
}

/** A job as the world sees it: a `LockedJob` while a worker's lock has not been given back. */
export function jobOf(record: JobRecord): JobItem | LockedJob {
  const { item, lockedBy, lockedUntil, attempt } = record;
  return lockedBy === undefined ? item : { ...item, lockedBy, lockedUntil, attempt };
}

import type { JobsOptions } from 'bullmq';
import type { WorkReference } from '../../ports/index.ts';

/** Timers and outgoing commands: what one worker takes. Jobs of a type are told to all instead. */
export type LaneReference = Exclude<WorkReference, { kind: 'job' }>;

/** What a BullMQ job holds. */
export interface LaneJob {
  readonly reference: LaneReference;
  /** Not before this time, epoch milliseconds by the engine's clock. */
  readonly notBefore: number;
}

/** `fresh`: somebody waits for it now. `backlog`: found in the store, after all that is fresh. */
export type Urgency = 'fresh' | 'backlog';

/** Set-aside references that are kept; the oldest above it are found in the store and tried again. */
const MOST_DEAD_LETTERS = 100_000;

/** In BullMQ a number makes a job wait for all that have none. */
const BACKLOG_PRIORITY = 1;

/**
 * The same for each announcement of the same reference. That is safe because nothing is asked for
 * a second time under one id: a command is carried out once, and a timer that is put off or fires
 * again has another due time. BullMQ takes no colon.
 */
export const laneJobId = (reference: LaneReference): string =>
  encodeURIComponent(
    reference.kind === 'timer'
      ? `timer-${reference.due}-${reference.id}`
      : `outgoing-${reference.id}`,
  );

export interface Entry {
  readonly reference: LaneReference;
  readonly notBefore: number;
  /** Milliseconds from now. */
  readonly delay: number;
  readonly urgency: Urgency;
  readonly tries: number;
}

export function bullmqJob({ reference, notBefore, delay, urgency, tries }: Entry) {
  const opts: JobsOptions = {
    jobId: laneJobId(reference),
    attempts: tries,
    backoff: { type: 'custom' },
    // A job that is kept would swallow the next announcement under its id.
    removeOnComplete: true,
    // Kept on purpose: as long as it is set aside, nothing brings it back by itself.
    removeOnFail: { count: MOST_DEAD_LETTERS },
    stackTraceLimit: 1,
    ...(delay > 0 && { delay }),
    ...(urgency === 'backlog' && { priority: BACKLOG_PRIORITY }),
  };
  const data: LaneJob = { reference, notBefore };
  return { name: reference.kind, data, opts };
}

/** Undefined for what this engine has not written: others may reach the same Redis. */
export function readLaneJob(data: unknown): LaneJob | undefined {
  const { reference, notBefore } = fieldsOf(data);
  const { kind, id, due } = fieldsOf(reference);
  if (typeof notBefore !== 'number' || typeof id !== 'string') return undefined;
  if (kind === 'outgoing') return { reference: { kind, id }, notBefore };
  if (kind !== 'timer' || typeof due !== 'number') return undefined;
  return { reference: { kind, id, due }, notBefore };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

import type { MongodbAddress } from '../../engine/src/index.ts';

/** What the parent asks of a worker process for a round. */
export interface WorkerAssignment {
  readonly name: string;
  readonly store: MongodbAddress;
  /** `redis://…?prefix=…` */
  readonly queue: `redis://${string}`;
  /** Path of the append-only file that stands for the world outside. */
  readonly outside: string;
  /** Seed by which deliveries are doubled, delayed and shuffled; absent: they are left as they come. */
  readonly scramble?: number;
}

/** Milliseconds, all short, so that a round takes seconds: what the queue holds for a silent process, */
export const LOCK = 1_500;
/** for which the store holds a job for a worker, */
export const JOB_LOCK = 1_500;
/** between sweeps for commits that a crash has left, */
export const SWEEP = 500;
/** and for which a rival commit may be under way. */
export const PATIENCE = 700;
/** Times a reference may fail before it is set aside: enough for the longest absence of a server. */
export const TRIES = 6;

import type { ElementHeat } from '../../alarms/index.ts';

export interface HeatRequest {
  readonly processId: string;
  readonly version: number;
  /** So many of the newest; 100 where absent, 200 at most. */
  readonly instances?: number;
}

/** What the elements of a version have cost in time, over its newest instances. */
export interface Heat {
  /** Counted. */
  readonly instances: number;
  /** When the oldest of them was started, epoch milliseconds; absent where there is none. */
  readonly since?: number;
  /** False: the process has more than 20,000 instances, and the newest were not reached. */
  readonly complete: boolean;
  /** In order of their ids. */
  readonly elements: readonly ElementHeat[];
}

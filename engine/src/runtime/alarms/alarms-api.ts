import type { AlarmState, Prediction } from '../../alarms/index.ts';
import type { Failure } from '../../errors/failure.ts';
import type { WriteOptions } from '../engine-values.ts';
import type { JudgedThing } from './judged-thing.ts';

export interface AlarmQuery {
  readonly status?: AlarmState['status'];
  readonly alarm?: AlarmState['finding']['alarm'];
  readonly severity?: AlarmState['finding']['severity'];
  /** Id of a task, instance or record. */
  readonly subject?: string;
  /** 100 where absent. */
  readonly limit?: number;
  /** Id of the last of the page before. */
  readonly after?: string;
}

/** What one pass over the live state came to. */
export interface AlarmPass {
  readonly looked: number;
  readonly raised: number;
  readonly cleared: number;
  /** Ended instances whose durations were counted, once for each element by which they are due. */
  readonly learnt: number;
  /** What could not be judged: no rule set `alarm` in effect, or inputs that it refuses. */
  readonly failures: readonly Failure[];
}

/** What became of the alarms of one thing. */
export interface AlarmVerdict {
  readonly raised: number;
  readonly cleared: number;
  /** Why it could not be judged; its alarms stay as they were. */
  readonly failure?: Failure;
}

export type AlarmWrite = WriteOptions & { readonly reason: string };

export interface Told {
  readonly notice: number;
  /** Channels that have taken it by now. */
  readonly reached: readonly string[];
  readonly failure?: string;
  /** Milliseconds to the next attempt; absent: there is none. */
  readonly again?: number;
}

/** Warnings to people, by the rule set `alarm` over tasks, instances, complaints and credit. */
export interface Alarms {
  /**
   * Looks at a bounded part of the live state, and goes on there the next time: raises what is
   * found, clears what has passed, and counts the durations of ended instances.
   */
  readonly evaluate: () => Promise<AlarmPass>;
  /**
   * Judges something that is in no store, such as a watched folder: raises what the rules find,
   * and clears what they find no more. `evaluate` passes such things by.
   */
  readonly judge: (thing: JudgedThing) => Promise<AlarmVerdict>;
  /** Ordered by id. */
  readonly list: (query?: AlarmQuery) => Promise<readonly AlarmState[]>;
  readonly get: (id: string) => Promise<AlarmState>;
  readonly acknowledge: (id: string, options: AlarmWrite) => Promise<AlarmState>;
  /** Tells a person or group besides. */
  readonly escalate: (
    id: string,
    options: AlarmWrite & { readonly to: string },
  ) => Promise<AlarmState>;
  /** Nobody is told until then (epoch milliseconds); found after it, it is raised anew. */
  readonly silence: (
    id: string,
    options: AlarmWrite & { readonly until: number },
  ) => Promise<AlarmState>;
  /** When an instance will have ended, as four of five before did; undefined where that is not known. */
  readonly predict: (instanceId: string) => Promise<Prediction | undefined>;
  /** Alarms of which people are still to be told. */
  readonly untold: (limit: number) => Promise<readonly AlarmState[]>;
  /** Takes the telling for `lease` milliseconds; undefined where another has it. */
  readonly beginTelling: (id: string, lease: number) => Promise<AlarmState | undefined>;
  readonly endTelling: (id: string, told: Told) => Promise<void>;
}

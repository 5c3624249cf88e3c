import type { Difference } from '../difference.ts';
import type { Observation } from '../observe.ts';
import type { Expectation } from '../scenario.ts';
import type { Trace } from '../trace.ts';

/** What an expectation is compared with. */
export interface Seen {
  readonly observation: Observation;
  readonly trace: Trace;
}

/** Compares one member of an expectation; `at` is the path of the expectation. */
export type Check = (expected: Expectation, seen: Seen, at: string) => readonly Difference[];

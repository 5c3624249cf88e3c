import type { Failure } from '../errors/failure.ts';
import type { InstanceStatus } from '../kernel/index.ts';
import type { Variables } from '../model/index.ts';
import type { Difference } from './difference.ts';
import type { WaitingPlace } from './observe.ts';
import type { Trace } from './trace.ts';

/** What came of a scenario. */
export interface ScenarioReport {
  readonly scenario: string;
  /** True where everything could be done and nothing is other than expected. */
  readonly passed: boolean;
  /** Of the first step that differed, else of the final expectation. */
  readonly differences: readonly Difference[];
  /** The main instance as it was in the end; absent where none was started. */
  readonly instance?: FinalInstance;
  /** Where tokens of all instances stayed in the end. */
  readonly waiting: readonly WaitingPlace[];
  readonly incidents: readonly Incident[];
  readonly trace: Trace;
  /** Epoch milliseconds of the simulated clock. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Jobs, answers, steps and movements of the clock. */
  readonly actions: number;
  /** Steps that were done. */
  readonly steps: number;
  /** Of the files deployed. */
  readonly warnings: readonly Failure[];
}

export interface FinalInstance {
  readonly id: string;
  readonly processId: string;
  readonly businessKey?: string;
  readonly status: InstanceStatus;
  readonly variables: Variables;
}

export interface Incident {
  readonly instanceId: string;
  readonly element: string;
  readonly failure: Failure;
}

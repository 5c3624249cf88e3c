import type { Difference } from '../difference.ts';
import type { ScenarioRun } from '../scenario-run.ts';

/** Does one step; gives what is other than expected. `at` is the path of the step. */
export type StepAction<S> = (
  run: ScenarioRun,
  step: S,
  at: string,
) => Promise<readonly Difference[]>;

export const NO_DIFFERENCE: readonly Difference[] = [];

import type { Difference } from '../difference.ts';
import { observe } from '../observe.ts';
import type { Expectation } from '../scenario.ts';
import type { ScenarioRun } from '../scenario-run.ts';
import type { Check } from './finding.ts';
import { checkIncidents } from './incidents.ts';
import { checkPath } from './path.ts';
import { checkStatus } from './status.ts';
import { checkVariables } from './variables.ts';
import { checkVisits } from './visits.ts';
import { checkWaitingAt } from './waiting-at.ts';

const CHECKS: readonly Check[] = [
  checkIncidents,
  checkStatus,
  checkPath,
  checkVisits,
  checkWaitingAt,
  checkVariables,
];

/** Everything that is other than expected now. */
export async function checkExpectation(
  run: ScenarioRun,
  expected: Expectation,
  at: string,
): Promise<readonly Difference[]> {
  const seen = { observation: await observe(run), trace: run.recorder.trace() };
  return CHECKS.flatMap((check) => check(expected, seen, at));
}

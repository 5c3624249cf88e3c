import type { Difference } from '../difference.ts';
import { workUntilRest } from '../pass-time.ts';
import { countAction, type ScenarioRun } from '../scenario-run.ts';
import type { ScenarioStep } from '../scenario.ts';
import { advance, publish, signal, start } from './event-steps.ts';
import { completeJob, failJob, throwError } from './job-steps.ts';
import { cancel, expectNow, resolveIncident, setVariables } from './operator-steps.ts';
import { claimTask, completeTask } from './task-steps.ts';

/** Does the step under way once nothing else is left to do without time passing. */
export async function performStep(
  run: ScenarioRun,
  step: ScenarioStep,
): Promise<readonly Difference[]> {
  countAction(run);
  await workUntilRest(run);
  const at = `steps[${run.step}]`;
  if ('completeTask' in step) return completeTask(run, step, at);
  if ('claimTask' in step) return claimTask(run, step, at);
  if ('completeJob' in step) return completeJob(run, step, at);
  if ('failJob' in step) return failJob(run, step, at);
  if ('throwError' in step) return throwError(run, step, at);
  if ('advance' in step) return advance(run, step, at);
  if ('publish' in step) return publish(run, step, at);
  if ('signal' in step) return signal(run, step, at);
  if ('setVariables' in step) return setVariables(run, step, at);
  if ('resolveIncident' in step) return resolveIncident(run, step, at);
  if ('cancel' in step) return cancel(run, step, at);
  if ('start' in step) return start(run, step, at);
  return expectNow(run, step, at);
}

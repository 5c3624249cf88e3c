import type { ScenarioRun } from './scenario-run.ts';
import type { ScenarioStep } from './scenario.ts';

/** Whether a step still to come does this work itself, so that nobody else may. */
export function reservedByStep(
  run: ScenarioRun,
  kind: 'job' | 'task',
  names: readonly string[],
): boolean {
  return run.steps.slice(run.step).some((step) => {
    const wanted = kind === 'job' ? jobOf(step) : taskOf(step);
    return wanted !== undefined && names.includes(wanted);
  });
}

function jobOf(step: ScenarioStep): string | undefined {
  if ('completeJob' in step) return step.completeJob;
  if ('failJob' in step) return step.failJob;
  return 'throwError' in step ? step.throwError : undefined;
}

function taskOf(step: ScenarioStep): string | undefined {
  if ('claimTask' in step) return step.claimTask;
  return 'completeTask' in step ? step.completeTask : undefined;
}

import type { Failure } from '../errors/failure.ts';
import type { DeploymentFile } from '../runtime/engine-values.ts';
import { attempt } from './attempt.ts';
import { checkNames } from './check-names.ts';
import type { Difference } from './difference.ts';
import { checkExpectation } from './expectation/check-expectation.ts';
import { waitsAtAll } from './expectation/waiting-at.ts';
import { giveRecords } from './give-records.ts';
import { observe } from './observe.ts';
import { openRun, type RunOptions } from './open-run.ts';
import { passToNextDue, workUntilRest } from './pass-time.ts';
import { createReport } from './create-report.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { startMain } from './start-main.ts';
import { performStep } from './steps/perform-step.ts';

/**
 * Plays a scenario on an engine of its own, in memory and on the virtual clock. Never rejects for
 * what the scenario or the process does: that is a difference in the report.
 */
export async function runScenario(
  scenario: Scenario,
  files: readonly DeploymentFile[],
  options: RunOptions,
): Promise<ScenarioReport> {
  const { run, warnings, failures } = await openRun(scenario, files, options);
  try {
    const differences = failures.length > 0 ? failures.map(atFiles) : await play(run, options);
    return await createReport(run, { differences, warnings });
  } finally {
    await run.engine.close();
  }
}

const atFiles = (failure: Failure): Difference => ({
  at: 'files',
  expected: 'files that can run',
  seen: failure.message,
  failure,
});

async function play(run: ScenarioRun, { input }: RunOptions): Promise<readonly Difference[]> {
  const unknown = checkNames(run);
  if (unknown.length > 0) return unknown;
  const stopped =
    (await giveRecords(run, input)) ??
    (await attempt(run, 'start', () => startMain(run, input))) ??
    (await playSteps(run)) ??
    (await attempt(run, 'time', () => playToEnd(run)));
  if (stopped) return stopped;
  return checkExpectation(run, run.scenario.expect ?? {}, 'expect');
}

/** Undefined where all steps went as they should. */
async function playSteps(run: ScenarioRun): Promise<readonly Difference[] | undefined> {
  for (const step of run.steps) {
    const differences: Difference[] = [];
    const stopped = await attempt(run, `steps[${run.step}]`, async () => {
      differences.push(...(await performStep(run, step)));
    });
    if (stopped ?? differences.length > 0) return stopped ?? differences;
    run.step += 1;
  }
  return undefined;
}

/** Goes on until the scenario's instances have ended, or stand where they are expected to wait. */
async function playToEnd(run: ScenarioRun): Promise<void> {
  await workUntilRest(run);
  const { time, expect } = run.scenario;
  if (time === 'steps') return;
  const waitingAt = expect?.waitingAt ?? [];
  if (expect?.status === 'active' && waitingAt.length === 0) return;
  while (await goesOn(run)) {
    if (waitingAt.length > 0 && waitsAtAll((await observe(run)).waiting, waitingAt)) return;
    if (!(await passToNextDue(run))) return;
  }
}

async function goesOn({ engine, roots, stopsAtTasks }: ScenarioRun): Promise<boolean> {
  if (stopsAtTasks && (await engine.tasks({ limit: 1 })).length > 0) return false;
  const views = await Promise.all(roots.map((id) => engine.instance(id)));
  return views.some(({ status }) => status === 'active');
}

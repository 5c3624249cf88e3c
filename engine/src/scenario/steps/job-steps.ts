import type { Variables } from '../../model/index.ts';
import type { JobItem } from '../../ports/index.ts';
import { evaluateValues } from '../evaluate-values.ts';
import { valueScope, type ScenarioRun } from '../scenario-run.ts';
import type { ScenarioError } from '../scenario.ts';
import { awaitWork, type Awaited } from './await-work.ts';
import { NO_DIFFERENCE, type StepAction } from './step-action.ts';

const PAGE = 10_000;

const WORKER = { actor: { id: 'scenario', by: 'worker' } } as const;

export const completeJob: StepAction<{
  readonly completeJob: string;
  readonly variables?: Variables;
}> = async (run, step, at) => {
  const awaited = await awaitJob(run, step.completeJob, `${at}.completeJob`);
  if (!awaited.found) return [awaited.difference];
  const variables = await valuesAt(run, awaited.found, { given: step.variables, at });
  await run.engine.completeJob(awaited.found.id, variables, WORKER);
  return NO_DIFFERENCE;
};

export const failJob: StepAction<{
  readonly failJob: string;
  readonly message: string;
  readonly retries?: number;
}> = async (run, step, at) => {
  const awaited = await awaitJob(run, step.failJob, `${at}.failJob`);
  if (!awaited.found) return [awaited.difference];
  const { message, retries } = step;
  const failure = { message, ...(retries !== undefined && { retries }) };
  await run.engine.failJob(awaited.found.id, failure, WORKER);
  return NO_DIFFERENCE;
};

export const throwError: StepAction<{ readonly throwError: string } & ScenarioError> = async (
  run,
  step,
  at,
) => {
  const awaited = await awaitJob(run, step.throwError, `${at}.throwError`);
  if (!awaited.found) return [awaited.difference];
  const { code, message } = step;
  const variables = await valuesAt(run, awaited.found, { given: step.variables, at });
  const error = { code, variables, ...(message !== undefined && { message }) };
  await run.engine.throwJobError(awaited.found.id, error, WORKER);
  return NO_DIFFERENCE;
};

const awaitJob = (run: ScenarioRun, name: string, at: string): Promise<Awaited<JobItem>> =>
  awaitWork(run, () => findJob(run, name), { at, expected: `an open job "${name}"` });

/** By element or by type; one that has come to an incident waits for that first. */
async function findJob({ engine }: ScenarioRun, name: string): Promise<JobItem | undefined> {
  const jobs = await engine.jobs({ limit: PAGE });
  return jobs.find((item) => {
    const named = item.element === name || item.job.type === name;
    return named && !item.blocked && item.notBefore <= engine.now();
  });
}

async function valuesAt(
  run: ScenarioRun,
  { instanceId, key }: JobItem,
  { given = {}, at }: { readonly given: Variables | undefined; readonly at: string },
): Promise<Variables> {
  const visible = await run.engine.variables(instanceId, key);
  return evaluateValues(given, valueScope(run, `${at}.variables`, visible));
}

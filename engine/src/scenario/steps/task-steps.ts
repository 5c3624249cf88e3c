import type { UserTaskItem } from '../../ports/index.ts';
import { evaluateValues } from '../evaluate-values.ts';
import { actorOf, valueScope, type ScenarioRun } from '../scenario-run.ts';
import type { CompleteTaskStep } from '../scenario.ts';
import { awaitWork, type Awaited } from './await-work.ts';
import { NO_DIFFERENCE, type StepAction } from './step-action.ts';

export const completeTask: StepAction<CompleteTaskStep> = async (run, step, at) => {
  const awaited = await awaitTask(run, step.completeTask, `${at}.completeTask`);
  if (!awaited.found) return [awaited.difference];
  const { id, instanceId, key, task } = awaited.found;
  const visible = await run.engine.variables(instanceId, key);
  const scope = valueScope(run, `${at}.variables`, visible);
  const variables = evaluateValues(step.variables ?? {}, scope);
  await run.engine.completeTask(id, variables, actorOf(step.by ?? task.assignee));
  return NO_DIFFERENCE;
};

export const claimTask: StepAction<{ readonly claimTask: string; readonly by: string }> = async (
  run,
  step,
  at,
) => {
  const awaited = await awaitTask(run, step.claimTask, `${at}.claimTask`);
  if (!awaited.found) return [awaited.difference];
  await run.engine.claimTask(awaited.found.id, step.by, actorOf(step.by));
  return NO_DIFFERENCE;
};

const awaitTask = (run: ScenarioRun, element: string, at: string): Promise<Awaited<UserTaskItem>> =>
  awaitWork(run, async () => (await run.engine.tasks({ element, limit: 1 }))[0], {
    at,
    expected: `an open user task at "${element}"`,
  });

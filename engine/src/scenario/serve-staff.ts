import type { UserTaskItem } from '../ports/index.ts';
import { timeAfter } from './duration.ts';
import { evaluateValues } from './evaluate-values.ts';
import { reservedByStep } from './reserved.ts';
import {
  actorOf,
  countAction,
  valueScope,
  type PlannedAnswer,
  type ScenarioRun,
} from './scenario-run.ts';
import type { TaskOutcome } from './scenario.ts';

const PAGE = 10_000;

/** Answers every user task whose answer is due; gives how many. */
export async function serveStaff(run: ScenarioRun): Promise<number> {
  const tasks = await run.engine.tasks({ limit: PAGE });
  forgetClosed(run, tasks);
  let answered = 0;
  for (const task of tasks) {
    if (reservedByStep(run, 'task', [task.element])) continue;
    // The answer to another task of the list may have taken this one away.
    if (answered > 0 && !(await run.engine.task(task.id))) continue;
    const planned = run.answers.get(task.id) ?? plan(run, task);
    if (!planned || planned.due > run.engine.now()) continue;
    await answer(run, task, planned.outcome);
    answered += 1;
  }
  return answered;
}

/** When the next answer is due that nobody has given yet. */
export function nextAnswer(run: ScenarioRun): number | undefined {
  const due = [...run.answers.values()].map((planned) => planned.due);
  return due.length === 0 ? undefined : Math.min(...due);
}

/** Tasks that a boundary event or a step has taken away need no answer any more. */
function forgetClosed(run: ScenarioRun, open: readonly UserTaskItem[]): void {
  const ids = new Set(open.map(({ id }) => id));
  for (const id of run.answers.keys()) if (!ids.has(id)) run.answers.delete(id);
}

function plan(run: ScenarioRun, task: UserTaskItem): PlannedAnswer | undefined {
  const outcome = outcomeFor(run, task);
  if (!outcome) return undefined;
  const { after } = outcome;
  const planned = { outcome, due: after === undefined ? run.engine.now() : timeAfter(run, after) };
  run.answers.set(task.id, planned);
  return planned;
}

function outcomeFor(run: ScenarioRun, { element }: UserTaskItem): TaskOutcome | undefined {
  const given = run.staff.get(element);
  if (given) {
    const outcome = given.next();
    given.advance();
    return outcome;
  }
  return run.answersAllTasks ? { complete: {} } : undefined;
}

async function answer(run: ScenarioRun, task: UserTaskItem, outcome: TaskOutcome): Promise<void> {
  countAction(run);
  run.answers.delete(task.id);
  const { complete, by = task.task.assignee } = outcome;
  const visible = await run.engine.variables(task.instanceId, task.key);
  const scope = valueScope(run, `staff.${task.element}`, visible);
  await run.engine.completeTask(task.id, evaluateValues(complete, scope), actorOf(by));
}

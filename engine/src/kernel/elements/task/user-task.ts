import { fail, ok, type Result } from '../../../errors/failure.ts';
import type { EvaluationScope, Json, UserTask } from '../../../model/index.ts';
import { asText, evaluate, failureAt } from '../../scope.ts';
import type { UserTaskWork } from '../../state.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.3.3.4, §13.3.3: waits until a person completes it. Potential owners (§10.3.2) are the
 * candidate groups and users; the assignee is the actual owner.
 */
export const userTask: ElementBehaviour<UserTask> = {
  prepare({ turn, execution, node, scope }) {
    const task = evaluateTask(node, scope);
    if (!task.ok) return task;
    return ok({
      work: task.value,
      then: () => {
        turn.effects.push({
          kind: 'put-user-task',
          key: execution.key,
          element: node.id,
          ...(node.name !== undefined && { name: node.name }),
          task: task.value,
        });
      },
    });
  },
};

function evaluateTask(node: UserTask, scope: EvaluationScope): Result<UserTaskWork> {
  const values = evaluateAll(node, scope);
  if (!values.ok) return values;
  const { assignee, candidateGroups, candidateUsers, dueDate, followUpDate } = values.value;
  const priority = Number(values.value.priority ?? DEFAULT_PRIORITY);
  if (!(priority >= 0 && priority <= 100)) return fail(badPriority(node, values.value.priority));
  return ok({
    kind: 'user-task',
    ...(isText(assignee) && { assignee }),
    candidateGroups: names(candidateGroups),
    candidateUsers: names(candidateUsers),
    ...(isText(dueDate) && { dueDate }),
    ...(isText(followUpDate) && { followUpDate }),
    priority,
    ...(node.formId !== undefined && { formId: node.formId }),
  });
}

const EVALUATED = [
  'assignee',
  'candidateGroups',
  'candidateUsers',
  'dueDate',
  'followUpDate',
  'priority',
] as const;

/** Every expression of the task; null where it has none. */
function evaluateAll(
  node: UserTask,
  scope: EvaluationScope,
): Result<Readonly<Record<(typeof EVALUATED)[number], Json>>> {
  const values: Record<(typeof EVALUATED)[number], Json> = {
    assignee: null,
    candidateGroups: null,
    candidateUsers: null,
    dueDate: null,
    followUpDate: null,
    priority: null,
  };
  for (const name of EVALUATED) {
    const expression = node[name];
    const result = expression ? evaluate(expression, scope, node.id) : ok(null);
    if (!result.ok) return result;
    values[name] = result.value;
  }
  return ok(values);
}

const DEFAULT_PRIORITY = 50;

const isText = (value: Json): value is string => typeof value === 'string' && value !== '';

/** A list of names, or one text with commas. */
function names(value: Json): readonly string[] {
  if (value === null) return [];
  const list: readonly Json[] = Array.isArray(value) ? value : asText(value).split(',');
  return list.map((name) => asText(name).trim()).filter((name) => name !== '');
}

const badPriority = (node: UserTask, value: Json) =>
  failureAt(
    'PRIORITY_OUT_OF_RANGE',
    node.id,
    `Expected the priority of user task "${node.id}" to be a number from 0 to 100, but it is ${JSON.stringify(value)}.`,
    'Correct zeebe:priorityDefinition or the variables it reads.',
  );

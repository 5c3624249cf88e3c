import { fail, ok, type Result } from '../../../errors/failure.ts';
import type { EvaluationScope, Expression, Json, UserTask } from '../../../model/index.ts';
import { evaluate, failureAt } from '../../scope.ts';
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
  const value = (expression: Expression | undefined): Result<Json> =>
    expression ? evaluate(expression, scope, node.id) : ok(null);
  const assignee = value(node.assignee);
  if (!assignee.ok) return assignee;
  const groups = value(node.candidateGroups);
  if (!groups.ok) return groups;
  const users = value(node.candidateUsers);
  if (!users.ok) return users;
  const due = value(node.dueDate);
  if (!due.ok) return due;
  const followUp = value(node.followUpDate);
  if (!followUp.ok) return followUp;
  const priority = value(node.priority);
  if (!priority.ok) return priority;
  const rank = Number(priority.value ?? DEFAULT_PRIORITY);
  if (!(rank >= 0 && rank <= 100)) return fail(badPriority(node, priority.value));
  return ok({
    kind: 'user-task',
    ...(isText(assignee.value) && { assignee: assignee.value }),
    candidateGroups: names(groups.value),
    candidateUsers: names(users.value),
    ...(isText(due.value) && { dueDate: due.value }),
    ...(isText(followUp.value) && { followUpDate: followUp.value }),
    priority: rank,
    ...(node.formId !== undefined && { formId: node.formId }),
  });
}

const DEFAULT_PRIORITY = 50;

const isText = (value: Json): value is string => typeof value === 'string' && value !== '';

/** A list of names, or one text with commas. */
function names(value: Json): readonly string[] {
  const list: readonly Json[] = Array.isArray(value) ? value : String(value ?? '').split(',');
  return list.map((name) => String(name).trim()).filter((name) => name !== '');
}

const badPriority = (node: UserTask, value: Json) =>
  failureAt(
    'PRIORITY_OUT_OF_RANGE',
    node.id,
    `Expected the priority of user task "${node.id}" to be a number from 0 to 100, but it is ${JSON.stringify(value)}.`,
    'Correct zeebe:priorityDefinition or the variables it reads.',
  );

import { Type, type TObject, type TProperties } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Id, JsonObject, Problem } from '../shapes.ts';

/** One for each task asked for, in that order. */
const Verdicts = Type.Object({
  items: Type.Array(
    Type.Object({
      taskId: Type.String(),
      done: Type.Boolean(),
      problem: Type.Optional(Problem),
    }),
  ),
});

const MOST_TASKS = 100;

const tasksAnd = <P extends TProperties>(more: P): TObject<P & { tasks: typeof TASKS }> =>
  Type.Object({ tasks: TASKS, ...more }, { additionalProperties: false });

const TASKS = Type.Array(Id, { minItems: 1, maxItems: MOST_TASKS, uniqueItems: true });

const WORK = { permission: { action: 'work', subject: 'task' } } as const;

const Count = Type.Object({
  count: Type.Integer(),
  more: Type.Boolean({ description: 'There are more than were counted' }),
});

export const TASK_BULK_ROUTES = {
  countTasks: route({
    ...{ method: 'GET', path: '/task-counts', permission: { action: 'read', subject: 'task' } },
    summary: 'How many tasks are mine, offered to me, overdue, and with each of my groups.',
    answer: Type.Object({
      mine: Count,
      offered: Count,
      overdue: Count,
      groups: Type.Record(Type.String(), Count),
    }),
  }),
  claimTasks: route({
    ...{ method: 'POST', path: '/tasks/claim', ...WORK, body: tasksAnd({}) },
    ...{ summary: 'Claims many tasks; each for itself.', answer: Verdicts },
  }),
  assignTasks: route({
    ...{ method: 'POST', path: '/tasks/assign', body: tasksAnd({ user: Id }) },
    permission: { action: 'assign', subject: 'task' },
    ...{ summary: 'Gives many tasks to somebody; each for itself.', answer: Verdicts },
  }),
  completeTasks: route({
    ...{ method: 'POST', path: '/tasks/complete', ...WORK },
    body: tasksAnd({ variables: Type.Optional(JsonObject) }),
    ...{ summary: 'Completes many tasks with the same variables; each for itself.' },
    answer: Verdicts,
  }),
};

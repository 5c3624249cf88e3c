import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { AnyJson, Id, JsonObject, Names, pageOf, pageQuery, Time } from '../shapes.ts';

export const Task = Type.Object({
  id: Type.String({ description: '`<instanceId>:<key>`' }),
  instanceId: Id,
  processId: Id,
  version: Type.Integer(),
  businessKey: Type.Optional(Type.String()),
  customer: Type.Optional(
    Type.String({
      description: 'Name, where its instance knows one; by routes that only read tasks',
    }),
  ),
  matter: Type.Optional(
    Type.Object(
      { zh: Type.String(), en: Type.String(), line: Type.Optional(Type.String()) },
      {
        description:
          'What its instance is about, with the line of the order, such as one exception of many; by routes that only read tasks',
      },
    ),
  ),
  element: Type.String({ description: 'Id of the user task in the process' }),
  name: Type.Optional(Type.String()),
  createdAt: Time,
  assignee: Type.Optional(Type.String()),
  candidateGroups: Type.Array(Type.String()),
  candidateUsers: Type.Array(Type.String()),
  dueDate: Type.Optional(Type.String()),
  dueAt: Type.Optional(Time),
  followUpDate: Type.Optional(Type.String()),
  priority: Type.Integer({ description: '0 to 100, 50 where nothing is said' }),
  formId: Type.Optional(Type.String()),
  suspended: Type.Optional(Type.Boolean({ description: 'Its instance is: nobody can do it' })),
});

const Comment = Type.Object({
  number: Type.Integer(),
  person: Type.String(),
  time: Time,
  text: Type.String(),
});

const TaskDetail = Type.Object({
  task: Task,
  variables: JsonObject,
  form: Type.Optional(AnyJson),
  comments: Type.Array(Comment),
  may: Type.Object({
    work: Type.Boolean({ description: 'Claim, complete, hand on' }),
    assign: Type.Boolean({ description: 'Give it to anybody' }),
    conflicts: Type.Array(Type.String(), {
      description: 'Tasks of this instance that the person has done and must not follow with this',
    }),
  }),
});

const idOf = (path: `/${string}`) => ({ path: `/tasks/{taskId}${path}` as const });
const WORK = { permission: { action: 'work', subject: 'task' } } as const;
const WITH_PERSON = Type.Object({ user: Id }, { additionalProperties: false });

export const TASK_ROUTES = {
  listTasks: route({
    ...{ method: 'GET', path: '/tasks', permission: { action: 'read', subject: 'task' } },
    summary:
      'Open tasks. `inbox`: mine, and those that are offered to me or my groups. With `text` a page may be short and have a `next`.',
    query: Type.Object({
      ...pageQuery,
      text: Type.Optional(
        Type.String({
          maxLength: 100,
          description: 'Words, each in name, element, business key, instance or assignee',
        }),
      ),
      inbox: Type.Optional(Type.Boolean()),
      assignee: Type.Optional(Id),
      candidateGroup: Type.Optional(Id),
      candidateUser: Type.Optional(Id),
      unassigned: Type.Optional(Type.Boolean()),
      processId: Type.Optional(Id),
      instanceId: Type.Optional(Id),
      element: Type.Optional(Id),
      businessKey: Type.Optional(Id),
      dueBefore: Type.Optional(Time),
      order: Type.Optional(
        Type.Union([Type.Literal('created'), Type.Literal('due'), Type.Literal('priority')]),
      ),
    }),
    answer: pageOf(Task),
  }),
  getTask: route({
    ...{ method: 'GET', path: '/tasks/{taskId}' },
    permission: { action: 'read', subject: 'task' },
    summary: 'One open task with its variables, form, comments, and what the caller may do.',
    answer: TaskDetail,
  }),
  claimTask: route({
    ...{ method: 'POST', ...idOf('/claim'), ...WORK },
    summary: 'Takes a task that nobody has.',
  }),
  unclaimTask: route({
    ...{ method: 'POST', ...idOf('/unclaim'), ...WORK },
    summary: 'Gives a task of one’s own back to its group.',
  }),
  delegateTask: route({
    ...{ method: 'POST', ...idOf('/delegate'), ...WORK, body: WITH_PERSON },
    summary: 'Hands a task of one’s own on to a colleague.',
  }),
  assignTask: route({
    ...{ method: 'POST', ...idOf('/assign'), body: WITH_PERSON },
    permission: { action: 'assign', subject: 'task' },
    summary: 'Gives a task to somebody, whoever had it.',
  }),
  updateTask: route({
    ...{ method: 'PATCH', path: '/tasks/{taskId}' },
    permission: { action: 'assign', subject: 'task' },
    summary: 'Changes candidates, due date, follow-up date or priority.',
    body: Type.Partial(
      Type.Object({
        candidateGroups: Names,
        candidateUsers: Names,
        dueDate: Type.Union([Type.String({ maxLength: 40 }), Type.Null()]),
        followUpDate: Type.Union([Type.String({ maxLength: 40 }), Type.Null()]),
        priority: Type.Integer({ minimum: 0, maximum: 100 }),
      }),
      { additionalProperties: false, minProperties: 1 },
    ),
  }),
  completeTask: route({
    ...{ method: 'POST', ...idOf('/complete'), ...WORK },
    summary: 'Completes a task that is free or one’s own.',
    body: Type.Object({ variables: Type.Optional(JsonObject) }, { additionalProperties: false }),
  }),
  commentTask: route({
    ...{ method: 'POST', ...idOf('/comments') },
    permission: { action: 'comment', subject: 'task' },
    summary: 'Says something beside the task.',
    body: Type.Object(
      { text: Type.String({ minLength: 1, maxLength: 2_000 }) },
      { additionalProperties: false },
    ),
    ...{ answer: Comment, status: 201 },
  }),
};

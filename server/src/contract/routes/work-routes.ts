import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Id, JsonObject, pageOf, pageQuery, Reason, Time } from '../shapes.ts';

const place = {
  id: Type.String({ description: '`<instanceId>:<key>`' }),
  instanceId: Id,
  processId: Id,
  version: Type.Integer(),
  businessKey: Type.Optional(Type.String()),
  element: Type.String(),
  createdAt: Time,
};

const Timer = Type.Object({ ...place, due: Time });

const JobState = Type.Union(
  [
    ...[Type.Literal('waiting'), Type.Literal('locked')],
    ...[Type.Literal('failed'), Type.Literal('suspended')],
  ],
  { description: 'Failed: no tries are left, and an incident waits' },
);

const JobRow = Type.Object({
  ...place,
  type: Type.String(),
  retries: Type.Integer(),
  notBefore: Time,
  blocked: Type.Boolean({ description: 'Not handed out: see `state`' }),
  state: JobState,
  attempt: Type.Integer({ description: 'Deliveries so far' }),
  lockedBy: Type.Optional(Type.String({ description: 'The worker that has it' })),
  lockedUntil: Type.Optional(Time),
});

const ActivatedJob = Type.Object({
  key: Type.String({ description: 'Id for everything that is done with the job' }),
  type: Type.String(),
  instanceId: Id,
  processId: Id,
  element: Type.String(),
  variables: JsonObject,
  headers: Type.Record(Type.String(), Type.String()),
  retries: Type.Integer(),
  businessKey: Type.Optional(Type.String()),
  attempt: Type.Integer(),
  idempotencyKey: Type.String({
    description: 'The same at every attempt: for what is done outside',
  }),
  worker: Type.String(),
  lockedUntil: Time,
});

const OPERATE_JOB = { permission: { action: 'operate', subject: 'job' } } as const;
const Worker = Type.String({ minLength: 1, maxLength: 100 });
const duration = Type.Integer({ minimum: 1_000, maximum: 86_400_000, description: 'Milliseconds' });
const REASONED = Type.Object({ reason: Reason }, { additionalProperties: false });

export const WORK_ROUTES = {
  listTimers: route({
    ...{ method: 'GET', path: '/timers', permission: { action: 'read', subject: 'timer' } },
    summary: 'What comes due, earliest first.',
    query: Type.Object({
      ...{ ...pageQuery, processId: Type.Optional(Id), element: Type.Optional(Id) },
      ...{ dueFrom: Type.Optional(Time), dueBefore: Type.Optional(Time) },
    }),
    answer: pageOf(Timer),
  }),
  fireTimer: route({
    ...{ method: 'POST', path: '/timers/{timerId}/fire', body: REASONED },
    permission: { action: 'operate', subject: 'timer' },
    summary: 'Fires a timer now.',
  }),
  moveTimer: route({
    ...{ method: 'POST', path: '/timers/{timerId}/move' },
    permission: { action: 'operate', subject: 'timer' },
    summary: 'Makes a timer due at another time.',
    body: Type.Object({ due: Time, reason: Reason }, { additionalProperties: false }),
  }),
  listJobs: route({
    ...{ method: 'GET', path: '/jobs', permission: { action: 'read', subject: 'job' } },
    summary: 'Open jobs.',
    query: Type.Object({
      ...{ ...pageQuery, instanceId: Type.Optional(Id), type: Type.Optional(Id) },
      ...{ processId: Type.Optional(Id), state: Type.Optional(JobState) },
    }),
    answer: pageOf(JobRow),
  }),
  activateJobs: route({
    ...{ method: 'POST', path: '/jobs/activate', ...OPERATE_JOB },
    summary: 'Hands jobs of a type to a worker; waits for one up to `wait` milliseconds.',
    body: Type.Object(
      {
        type: Id,
        worker: Worker,
        limit: Type.Integer({ minimum: 1, maximum: 100 }),
        lockDuration: Type.Optional(duration),
        wait: Type.Optional(Type.Integer({ minimum: 0, maximum: 30_000 })),
      },
      { additionalProperties: false },
    ),
    answer: Type.Object({ jobs: Type.Array(ActivatedJob) }),
  }),
  completeJob: route({
    ...{ method: 'POST', path: '/jobs/{jobId}/complete', ...OPERATE_JOB },
    summary: 'The job is done.',
    body: Type.Object(
      { worker: Worker, variables: Type.Optional(JsonObject) },
      { additionalProperties: false },
    ),
  }),
  failJob: route({
    ...{ method: 'POST', path: '/jobs/{jobId}/fail', ...OPERATE_JOB },
    summary: 'The job is tried again, or becomes an incident where no tries are left.',
    body: Type.Object(
      {
        worker: Worker,
        message: Type.String({ minLength: 1, maxLength: 4_000 }),
        retries: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
        backoff: Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400_000 })),
      },
      { additionalProperties: false },
    ),
  }),
  throwJobError: route({
    ...{ method: 'POST', path: '/jobs/{jobId}/error', ...OPERATE_JOB },
    summary: 'Throws a BPMN error at the job’s element.',
    body: Type.Object(
      {
        worker: Worker,
        code: Id,
        message: Type.Optional(Type.String({ maxLength: 4_000 })),
        variables: Type.Optional(JsonObject),
      },
      { additionalProperties: false },
    ),
  }),
  extendJob: route({
    ...{ method: 'POST', path: '/jobs/{jobId}/extend', ...OPERATE_JOB },
    summary: 'Keeps the job for `duration` milliseconds from now.',
    body: Type.Object({ worker: Worker, duration }, { additionalProperties: false }),
  }),
  publishMessage: route({
    ...{ method: 'POST', path: '/messages' },
    permission: { action: 'publish', subject: 'message' },
    summary: 'Gives a message to whoever waits for it; the same id reaches nobody twice.',
    body: Type.Object(
      {
        name: Id,
        correlationKey: Type.Optional(Id),
        variables: Type.Optional(JsonObject),
        timeToLive: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_592_000_000 })),
        id: Type.Optional(Id),
      },
      { additionalProperties: false },
    ),
    answer: Type.Object({
      messageId: Type.String(),
      receivers: Type.Array(Type.Object({ instanceId: Id, started: Type.Boolean() })),
    }),
  }),
  broadcastSignal: route({
    ...{ method: 'POST', path: '/signals' },
    permission: { action: 'publish', subject: 'message' },
    summary: 'Reaches everyone who waits now.',
    body: Type.Object(
      { name: Id, variables: Type.Optional(JsonObject) },
      { additionalProperties: false },
    ),
    answer: Type.Object({ receivers: Type.Integer(), started: Type.Array(Type.String()) }),
  }),
};

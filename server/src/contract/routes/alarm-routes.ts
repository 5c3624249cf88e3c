import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { AnyJson, Id, pageOf, pageQuery, Reason, Time, Wording } from '../shapes.ts';

const choice = <const T extends string>(...names: readonly T[]) =>
  Type.Unsafe<T>(Type.String({ enum: [...names] }));

const Status = choice('open', 'acknowledged', 'silenced', 'cleared');
const Severity = choice('warning', 'critical');
const Kind = choice(
  ...(['overdue', 'predicted-late', 'stuck', 'limit-exceeded', 'limit-near'] as const),
  ...(['complaint-near', 'complaint-passed', 'folder-trouble'] as const),
);

const noted = { person: Type.String(), time: Time, reason: Type.String() };

const Alarm = Type.Object({
  id: Id,
  finding: Type.Object({
    alarm: Kind,
    severity: Severity,
    notify: choice('owner', 'manager', 'both'),
    zh: Type.String(),
    en: Type.String(),
  }),
  subject: Type.Object({
    kind: choice('task', 'instance', 'record', 'folder'),
    id: Type.String(),
    businessKey: Type.Optional(Type.String()),
    processId: Type.Optional(Type.String()),
    element: Type.Optional(Type.String()),
    owner: Type.Optional(Type.String()),
    groups: Type.Array(Type.String()),
  }),
  customer: Type.Optional(
    Type.String({
      description: 'Name, where the instance knows one; by `listAlarms` with `customers` alone',
    }),
  ),
  status: Status,
  raisedAt: Time,
  acknowledged: Type.Optional(Type.Object(noted)),
  escalated: Type.Optional(Type.Object({ ...noted, to: Type.String() })),
  silenced: Type.Optional(Type.Object({ ...noted, until: Time })),
  clearedAt: Type.Optional(Time),
  telling: Type.Object({
    notice: Type.Integer(),
    attempts: Type.Integer(),
    notBefore: Time,
    reached: Type.Array(Type.String()),
    failure: Type.Optional(Type.String()),
    ended: Type.Boolean(),
  }),
});

const READ = { permission: { action: 'read', subject: 'alarm' } } as const;
const DECIDE = { permission: { action: 'decide', subject: 'alarm' } } as const;

export const ALARM_ROUTES = {
  listAlarms: route({
    ...{ method: 'GET', path: '/alarms', ...READ },
    summary: 'Alarms by id, of every status, kind and severity or of one.',
    query: Type.Object({
      ...pageQuery,
      customers: Type.Optional(Type.Boolean({ description: 'Names them' })),
      status: Type.Optional(Status),
      alarm: Type.Optional(Kind),
      severity: Type.Optional(Severity),
      subject: Type.Optional(Id),
    }),
    answer: pageOf(Alarm),
  }),
  getAlarm: route({
    ...{ method: 'GET', path: '/alarms/{alarmId}', ...READ },
    ...{ summary: 'One alarm.', answer: Alarm },
  }),
  acknowledgeAlarm: route({
    ...{ method: 'POST', path: '/alarms/{alarmId}/acknowledge' },
    permission: { action: 'update', subject: 'alarm' },
    summary: 'Says that somebody has taken it up.',
    body: Type.Object({ reason: Reason }, { additionalProperties: false }),
    answer: Alarm,
  }),
  escalateAlarm: route({
    ...{ method: 'POST', path: '/alarms/{alarmId}/escalate', ...DECIDE },
    summary: 'Tells a person or group besides.',
    body: Type.Object({ to: Id, reason: Reason }, { additionalProperties: false }),
    answer: Alarm,
  }),
  silenceAlarm: route({
    ...{ method: 'POST', path: '/alarms/{alarmId}/silence', ...DECIDE },
    summary: 'Tells nobody until then; within 90 days.',
    body: Type.Object({ until: Time, reason: Reason }, { additionalProperties: false }),
    answer: Alarm,
  }),
  evaluateAlarms: route({
    ...{ method: 'POST', path: '/alarms/evaluate' },
    permission: { action: 'operate', subject: 'alarm' },
    summary: 'Looks at the live state now, as the schedule does by itself.',
    answer: Type.Object({
      looked: Type.Integer(),
      raised: Type.Integer(),
      cleared: Type.Integer(),
      learnt: Type.Integer(),
      failures: Type.Array(AnyJson),
    }),
  }),
  predictInstance: route({
    ...{ method: 'GET', path: '/instances/{instanceId}/prediction' },
    permission: { action: 'read', subject: 'instance' },
    summary:
      'By when it will have ended, as four of five before did; empty where too few are known.',
    answer: Type.Object({
      prediction: Type.Optional(
        Type.Object({
          by: Time,
          element: Id,
          runs: Type.Integer(),
          remaining: Type.Integer({ description: 'Milliseconds' }),
          told: Wording,
        }),
      ),
    }),
  }),
};

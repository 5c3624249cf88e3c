import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { MOST_CONDITIONS } from '../variable-condition.ts';
import { Actor, AnyJson, Id, JsonObject, pageOf, pageQuery, Reason, Time } from '../shapes.ts';
import { Task } from './task-routes.ts';

const InstanceStatus = Type.Union([
  ...[Type.Literal('active'), Type.Literal('completed'), Type.Literal('terminated')],
]);

export const Instance = Type.Object({
  id: Id,
  processId: Id,
  version: Type.Integer(),
  businessKey: Type.Optional(Type.String()),
  parentId: Type.Optional(Type.String()),
  status: InstanceStatus,
  suspended: Type.Optional(Type.Boolean({ description: 'It takes no step until it is resumed' })),
  startedAt: Time,
  endedAt: Type.Optional(Time),
  incidents: Type.Integer({ description: 'Open incidents' }),
});

export const Failure = Type.Object({
  code: Type.String(),
  elementId: Type.Optional(Type.String()),
  message: Type.String(),
  mend: Type.Optional(Type.String()),
});

const Incident = Type.Object({
  id: Type.String({ description: '`<instanceId>:<key>`' }),
  instanceId: Id,
  processId: Id,
  version: Type.Integer(),
  businessKey: Type.Optional(Type.String()),
  element: Type.String(),
  createdAt: Time,
  failure: Failure,
});

const InstanceDetail = Type.Object({
  instance: Instance,
  revision: Type.Integer(),
  headHash: Type.String(),
  variables: JsonObject,
  tree: Type.Optional(AnyJson),
  tasks: Type.Array(Task),
  incidents: Type.Array(Incident),
  children: Type.Array(Instance, { description: 'The first hundred' }),
  suspendedBy: Type.Optional(
    Type.Array(Type.Union([Type.Literal('operator'), Type.Literal('parent')]), {
      description: 'A person, the instance that called it, or both',
    }),
  ),
  restartedFrom: Type.Optional(
    Type.Object({ instanceId: Id, revision: Type.Integer(), element: Type.String() }),
  ),
  restartedAs: Type.Array(Id, { description: 'Instances that were restarted from this one' }),
});

export const HistoryEntry = Type.Object({
  revision: Type.Integer(),
  time: Time,
  actor: Actor,
  command: Type.String(),
  events: Type.Array(AnyJson),
  hash: Type.String(),
});

const READ = { permission: { action: 'read', subject: 'instance' } } as const;
const OPERATE = { permission: { action: 'operate', subject: 'instance' } } as const;
const reason = Type.Optional(Reason);

/** What instances are found by; by what stands behind `key` they are looked at one by one. */
export const instanceFilter = {
  processId: Type.Optional(Id),
  version: Type.Optional(Type.Integer({ minimum: 1 })),
  businessKey: Type.Optional(Id),
  parentId: Type.Optional(Id),
  status: Type.Optional(InstanceStatus),
  suspended: Type.Optional(Type.Boolean()),
  withIncidents: Type.Optional(Type.Boolean()),
  key: Type.Optional(
    Type.String({
      ...{ minLength: 1, maxLength: 200 },
      description: 'Business key or id; where none is so, how they begin',
    }),
  ),
  startedFrom: Type.Optional(Time),
  startedBefore: Type.Optional(Time),
  endedFrom: Type.Optional(Time),
  endedBefore: Type.Optional(Time),
  startedBy: Type.Optional(
    Type.String({
      ...{ minLength: 1, maxLength: 200 },
      description: 'Id of the person, or whatever else it was that started it',
    }),
  ),
  element: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'Where a token stands' }),
  ),
  incidentCode: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'Of an open incident' }),
  ),
  variable: Type.Optional(
    Type.Array(
      Type.String({
        ...{ minLength: 3, maxLength: 500 },
        description:
          'Path, comparison (=, ~ for contains, >=, <=) and value: `order.buyer.name~ACME`',
      }),
      { minItems: 1, maxItems: MOST_CONDITIONS, description: 'Each must be true of the variables' },
    ),
  ),
};

export const INSTANCE_ROUTES = {
  listInstances: route({
    ...{ method: 'GET', path: '/instances', ...READ },
    summary:
      'Instances in order of their start, or the newest first; a page with `looked` may be short and not the last.',
    query: Type.Object({
      ...{ ...pageQuery, ...instanceFilter },
      order: Type.Optional(Type.Union([Type.Literal('oldest'), Type.Literal('newest')])),
    }),
    answer: Type.Object({
      ...pageOf(Instance).properties,
      looked: Type.Optional(
        Type.Integer({ description: 'How many were looked at, where no index finds them' }),
      ),
    }),
  }),
  startInstance: route({
    ...{ method: 'POST', path: '/instances' },
    permission: { action: 'start', subject: 'instance' },
    summary: 'Starts an instance; the same Idempotency-Key starts one.',
    body: Type.Object(
      {
        processId: Id,
        version: Type.Optional(Type.Integer({ minimum: 1 })),
        businessKey: Type.Optional(Id),
        variables: Type.Optional(JsonObject),
        startElement: Type.Optional(Id),
      },
      { additionalProperties: false },
    ),
    answer: Type.Object({
      ...{ instanceId: Id, processId: Id, version: Type.Integer(), created: Type.Boolean() },
    }),
    status: 201,
  }),
  getInstance: route({
    ...{ method: 'GET', path: '/instances/{instanceId}', ...READ },
    summary: 'One instance: where it is, its variables, tasks, incidents and children.',
    answer: InstanceDetail,
  }),
  getInstanceHistory: route({
    ...{ method: 'GET', path: '/instances/{instanceId}/history', ...READ },
    summary: 'What happened, who did it and by what right, oldest first.',
    query: Type.Object(pageQuery),
    answer: pageOf(HistoryEntry),
  }),
  getInstanceAsOf: route({
    ...{ method: 'GET', path: '/instances/{instanceId}/as-of/{revision}', ...READ },
    summary: 'The state after a commit: tokens, variables, subscriptions.',
    answer: AnyJson,
  }),
  cancelInstance: route({
    ...{ method: 'POST', path: '/instances/{instanceId}/cancel', ...OPERATE },
    summary: 'Ends the instance with everything in it.',
    body: Type.Object({ reason: Reason }, { additionalProperties: false }),
  }),
  suspendInstance: route({
    ...{ method: 'POST', path: '/instances/{instanceId}/suspend', ...OPERATE },
    summary: 'Lets the instance and those it has called take no step until it is resumed.',
    body: Type.Object({ reason: Reason }, { additionalProperties: false }),
  }),
  resumeInstance: route({
    ...{ method: 'POST', path: '/instances/{instanceId}/resume', ...OPERATE },
    summary: 'Lets it go on; timers that have fallen due meanwhile fire at once.',
    body: Type.Object({ reason: Reason }, { additionalProperties: false }),
  }),
  restartInstance: route({
    ...{ method: 'POST', path: '/instances/{instanceId}/restart', ...OPERATE },
    summary:
      'Starts a new instance at an element, with the variables of one that has ended or is stopped by an incident.',
    body: Type.Object(
      {
        element: Id,
        revision: Type.Optional(
          Type.Integer({ minimum: 1, description: 'As of which; its last where absent' }),
        ),
        version: Type.Optional(Type.Integer({ minimum: 1 })),
        variables: Type.Optional(JsonObject),
        reason: Reason,
      },
      { additionalProperties: false },
    ),
    answer: Type.Object({
      ...{ instanceId: Id, processId: Id, version: Type.Integer(), created: Type.Boolean() },
    }),
    status: 201,
  }),
  setVariables: route({
    ...{ method: 'POST', path: '/instances/{instanceId}/variables', ...OPERATE },
    summary:
      'Sets variables of the process, or of the execution `scope`; none where one is not any more as `expected` says (null: not there).',
    body: Type.Object(
      {
        variables: JsonObject,
        scope: Type.Optional(Type.Integer({ minimum: 1 })),
        expected: Type.Optional(JsonObject),
        reason,
      },
      { additionalProperties: false },
    ),
  }),
  moveToken: route({
    ...{ method: 'POST', path: '/instances/{instanceId}/move-token', ...OPERATE },
    summary: 'Ends the execution `key`; its token enters `element` of the same container.',
    body: Type.Object(
      { key: Type.Integer({ minimum: 1 }), element: Id, reason },
      { additionalProperties: false },
    ),
  }),
  listIncidents: route({
    ...{ method: 'GET', path: '/incidents', permission: { action: 'read', subject: 'incident' } },
    summary: 'Open incidents.',
    query: Type.Object({ ...pageQuery, instanceId: Type.Optional(Id) }),
    answer: pageOf(Incident),
  }),
  resolveIncident: route({
    ...{ method: 'POST', path: '/incidents/{incidentId}/resolve' },
    permission: { action: 'operate', subject: 'incident' },
    summary: 'Sets variables where given, then does again what the incident stopped.',
    body: Type.Object(
      {
        variables: Type.Optional(JsonObject),
        retries: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
        reason,
      },
      { additionalProperties: false },
    ),
  }),
};

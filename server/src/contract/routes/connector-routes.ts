import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Actor, Create, Id, pageOf, pageQuery, Time } from '../shapes.ts';

const Authentication = Type.Union([
  Type.Object({ kind: Type.Literal('none') }, { additionalProperties: false }),
  Type.Object(
    { kind: Type.Literal('basic'), user: Type.String({ minLength: 1, maxLength: 200 }) },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal('bearer') }, { additionalProperties: false }),
  Type.Object(
    { kind: Type.Literal('api-key'), header: Type.String({ minLength: 1, maxLength: 100 }) },
    { additionalProperties: false },
  ),
]);

const setting = {
  title: Type.String({ minLength: 1, maxLength: 100 }),
  address: Type.String({ minLength: 1, maxLength: 500, description: 'Requests go below it' }),
  hosts: Type.Array(Id, {
    maxItems: 20,
    description: 'Further hosts that full addresses may name',
  }),
  private: Type.Boolean({ description: 'May be within the company’s network' }),
  authentication: Authentication,
  processes: Type.Optional(Type.Array(Id, { maxItems: 200, description: 'Absent: all' })),
  once: Type.Boolean({ description: 'The other side does one Idempotency-Key once' }),
  active: Type.Boolean(),
};

const Connector = Type.Object({
  id: Id,
  ...setting,
  hasSecret: Type.Boolean({ description: 'The secret itself is never given' }),
  person: Type.String(),
  time: Time,
});

const Change = Type.Object({
  revision: Type.Integer(),
  time: Time,
  actor: Actor,
  connector: Type.Object({ id: Id, ...setting }),
  secretChanged: Type.Boolean(),
});

const READ = { permission: { action: 'read', subject: 'connector' } } as const;

export const CONNECTOR_ROUTES = {
  listConnectors: route({
    ...{ method: 'GET', path: '/connectors', ...READ },
    summary: 'Connections to other systems, by name, without their secrets.',
    query: Type.Object(pageQuery),
    answer: pageOf(Connector),
  }),
  setConnector: route({
    ...{ method: 'PUT', path: '/connectors/{connectorId}' },
    permission: { action: 'update', subject: 'connector' },
    summary:
      'Makes or changes one; a secret that is not given stays, where it goes to the same place.',
    body: Type.Object(
      {
        ...setting,
        secret: Type.Optional(Type.String({ minLength: 1, maxLength: 4_000 })),
        create: Create,
      },
      { additionalProperties: false },
    ),
    answer: Connector,
  }),
  getConnectorHistory: route({
    ...{ method: 'GET', path: '/connectors/{connectorId}/history', ...READ },
    summary: 'Who set it to what, newest first; the last hundred.',
    answer: Type.Object({ items: Type.Array(Change) }),
  }),
  testConnector: route({
    ...{ method: 'POST', path: '/connectors/{connectorId}/test' },
    permission: { action: 'operate', subject: 'connector' },
    summary: 'Sends a GET with its sign-in, and tells the status alone.',
    body: Type.Object(
      { path: Type.Optional(Type.String({ maxLength: 500 })) },
      { additionalProperties: false },
    ),
    answer: Type.Object({
      reached: Type.Boolean(),
      status: Type.Optional(Type.Integer()),
      ms: Type.Integer(),
      failure: Type.Optional(Type.Object({ code: Type.String(), message: Type.String() })),
    }),
  }),
};

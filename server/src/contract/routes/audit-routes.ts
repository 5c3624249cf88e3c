import { Type } from '@sinclair/typebox';
import { ACTIONS, SUBJECTS, type Scope } from '../ability.ts';
import { route } from '../route.ts';
import { AnyJson, Id, pageOf, pageQuery, Time } from '../shapes.ts';

const Access = Type.Object({
  id: Id,
  person: Type.String(),
  kind: Type.Union([Type.Literal('view'), Type.Literal('act')]),
  subject: Type.String(),
  processId: Type.Optional(
    Type.String({ description: 'Of an instance that the caller may read, and of work in it' }),
  ),
  name: Type.Optional(
    Type.String({
      description:
        'What people call the subject: a business key, or key and name of a record. Absent where it has none, or the caller may not read it',
    }),
  ),
  route: Type.String(),
  time: Time,
  request: Type.String(),
});

const Token = Type.Object({
  id: Id,
  user: Type.String({ description: 'Whose rights it gives' }),
  title: Type.String(),
  scopes: Type.Array(Type.String()),
  startedAt: Time,
  expiresAt: Type.Optional(Time),
  ended: Type.Boolean(),
});

const ScopeName = Type.Unsafe<Scope>(
  Type.String({ pattern: `^(${ACTIONS.join('|')}):(${SUBJECTS.join('|')})$` }),
);

export const AUDIT_ROUTES = {
  verifyHistory: route({
    ...{ method: 'POST', path: '/audit/verify' },
    permission: { action: 'verify', subject: 'audit' },
    summary: 'Checks the hash chain of one instance, or of everything.',
    body: Type.Object({ instanceId: Type.Optional(Id) }, { additionalProperties: false }),
    answer: AnyJson,
  }),
  verifyAll: route({
    ...{ method: 'GET', path: '/audit/verification', media: 'application/x-ndjson' },
    permission: { action: 'verify', subject: 'audit' },
    summary:
      'Checks everything as `/audit/verify` does, and tells how far it has come: one JSON in each line, `{"done":100,"total":4200}` and at last `{"report":…}`. Ends where nobody listens any more.',
    answer: Type.String(),
  }),
  exportHistory: route({
    ...{ method: 'GET', path: '/audit/export', media: 'application/x-ndjson' },
    permission: { action: 'export', subject: 'audit' },
    summary: 'A self-contained export, one JSON in each line, for `waybill audit verify`.',
    query: Type.Object({ instanceId: Type.Optional(Id) }),
    answer: Type.String(),
  }),
  listAccess: route({
    ...{ method: 'GET', path: '/access' },
    permission: { action: 'read', subject: 'access-log' },
    summary: 'Who opened what is confidential, and what administrators did.',
    query: Type.Object({
      ...pageQuery,
      person: Type.Optional(Id),
      subject: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
      kind: Type.Optional(Type.Union([Type.Literal('view'), Type.Literal('act')])),
    }),
    answer: pageOf(Access),
  }),
  listTokens: route({
    ...{ method: 'GET', path: '/tokens', permission: { action: 'read', subject: 'token' } },
    summary: 'Tokens of machines, without their secrets.',
    query: Type.Object({ ...pageQuery, user: Type.Optional(Id) }),
    answer: pageOf(Token),
  }),
  createToken: route({
    ...{ method: 'POST', path: '/tokens', permission: { action: 'create', subject: 'token' } },
    secretAnswer: true,
    summary: 'Gives a machine a part of an account’s rights; the token is shown once.',
    body: Type.Object(
      {
        user: Id,
        title: Type.String({ minLength: 1, maxLength: 100 }),
        scopes: Type.Array(ScopeName, { minItems: 1, maxItems: 100, uniqueItems: true }),
        expiresAt: Type.Optional(Time),
      },
      { additionalProperties: false },
    ),
    answer: Type.Object({ id: Id, token: Type.String() }),
    status: 201,
  }),
  endToken: route({
    ...{ method: 'DELETE', path: '/tokens/{tokenId}' },
    permission: { action: 'update', subject: 'token' },
    summary: 'The token opens nothing any more.',
  }),
};

import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { AnyJson, Id, JsonObject, Names, pageOf, pageQuery, Reason, Wording } from '../shapes.ts';
import { RecordFile } from './attachment.ts';
import { HistoryEntry } from './instance-routes.ts';

const RecordType = Type.Object({
  id: Id,
  version: Type.String(),
  title: Wording,
  plural: Type.Optional(Wording),
  confidentiality: Type.String(),
  unique: Type.Array(Names),
  policy: Type.Array(Type.String()),
  fields: Type.Array(Type.String()),
  mayRead: Type.Boolean({ description: 'Whether the caller may read records of it at all' }),
  references: Type.Array(Type.Object({ field: Type.String(), type: Type.String() })),
});

export const RecordView = Type.Object({
  id: Type.String({ description: '`<type>/<name>`' }),
  type: Id,
  typeVersion: Type.String(),
  status: Type.Union([Type.Literal('active'), Type.Literal('retired')]),
  revision: Type.Integer(),
  confidentiality: Type.String(),
  values: JsonObject,
  hidden: Type.Array(Type.String(), { description: 'Fields that the reader may not see' }),
  pending: Type.Array(AnyJson),
  files: Type.Array(RecordFile, {
    description: 'With who has attached each, and when, where one record is read',
  }),
});

const READ = { permission: { action: 'read', subject: 'record' } } as const;
const UPDATE = { permission: { action: 'update', subject: 'record' } } as const;
const DECIDE = { permission: { action: 'decide', subject: 'record' } } as const;
const onRecord = Type.Object({ reason: Type.Optional(Reason) }, { additionalProperties: false });

const Named = Type.Object({
  names: Type.Record(Type.String(), Type.String(), {
    description:
      'What the records are called to which these refer, by `<type>/<key>`; without those that the reader may not see',
  }),
});

export const RECORD_ROUTES = {
  listRecordTypes: route({
    ...{ method: 'GET', path: '/record-types', ...READ },
    summary: 'The newest version of each record type.',
    answer: pageOf(RecordType),
  }),
  getRecordType: route({
    ...{ method: 'GET', path: '/record-types/{type}', ...READ },
    summary: 'A record type as deployed: schema, fields, permissions.',
    answer: AnyJson,
  }),
  searchRecords: route({
    ...{ method: 'GET', path: '/records/{type}', ...READ },
    summary:
      'Records of a type in the order of their making, or the newest first; by searched fields only.',
    query: Type.Object({
      ...pageQuery,
      field: Type.Optional(
        Type.String({ maxLength: 100, description: 'Field for `is` or `begins`' }),
      ),
      is: Type.Optional(Type.String({ maxLength: 200 })),
      begins: Type.Optional(Type.String({ maxLength: 200 })),
      status: Type.Optional(Type.Union([Type.Literal('active'), Type.Literal('retired')])),
      pending: Type.Optional(Type.Boolean()),
      order: Type.Optional(Type.Union([Type.Literal('oldest'), Type.Literal('newest')])),
    }),
    answer: Type.Intersect([pageOf(RecordView), Named]),
  }),
  createRecord: route({
    ...{ method: 'POST', path: '/records/{type}' },
    permission: { action: 'create', subject: 'record' },
    summary: 'Makes a record; the same Idempotency-Key makes one.',
    body: Type.Object(
      { values: JsonObject, reason: Type.Optional(Reason) },
      { additionalProperties: false },
    ),
    ...{ answer: RecordView, status: 201 },
  }),
  getRecord: route({
    ...{ method: 'GET', path: '/records/{type}/{name}', ...READ },
    summary: 'One record, by name or first unique key; as it was at `revision`.',
    query: Type.Object({ revision: Type.Optional(Type.Integer({ minimum: 1 })) }),
    answer: Type.Intersect([RecordView, Named]),
  }),
  updateRecord: route({
    ...{ method: 'PATCH', path: '/records/{type}/{name}', ...UPDATE },
    summary: 'Sets fields, null takes one away. 409 with both sides where it has changed since.',
    body: Type.Object(
      {
        changes: JsonObject,
        reason: Type.Optional(Reason),
        expectedRevision: Type.Optional(Type.Integer({ minimum: 1 })),
      },
      { additionalProperties: false },
    ),
    answer: RecordView,
  }),
  getRecordHistory: route({
    ...{ method: 'GET', path: '/records/{type}/{name}/history', ...READ },
    summary: 'What became of a record, oldest first.',
    query: Type.Object(pageQuery),
    answer: pageOf(HistoryEntry),
  }),
  compareRecord: route({
    ...{ method: 'GET', path: '/records/{type}/{name}/comparison', ...READ },
    summary: 'Field by field, from one revision to another, and who changed it.',
    query: Type.Object({
      from: Type.Optional(Type.Integer({ minimum: 1 })),
      to: Type.Optional(Type.Integer({ minimum: 1 })),
    }),
    answer: AnyJson,
  }),
  approveChange: route({
    ...{ method: 'POST', path: '/records/{type}/{name}/changes/{change}/approve', ...DECIDE },
    ...{ summary: 'Lets a change that waits count; by another person.', body: onRecord },
    answer: RecordView,
  }),
  rejectChange: route({
    ...{ method: 'POST', path: '/records/{type}/{name}/changes/{change}/reject', ...DECIDE },
    ...{ summary: 'Turns a change that waits down.', body: onRecord, answer: RecordView },
  }),
  retireRecord: route({
    ...{ method: 'POST', path: '/records/{type}/{name}/retire', ...UPDATE },
    ...{ summary: 'Takes a record out of use; it is kept.', body: onRecord, answer: RecordView },
  }),
  restoreRecord: route({
    ...{ method: 'POST', path: '/records/{type}/{name}/restore', ...UPDATE },
    ...{ summary: 'Takes a record into use again.', body: onRecord, answer: RecordView },
  }),
};

import { Type } from '@sinclair/typebox';
import type { Channel, Entry, MessageStatus } from '@waybill/engine/intake';
import { route } from '../route.ts';
import { Bytes, FileBody } from './file-routes.ts';
import { AnyJson, Id, pageOf, pageQuery, Reason } from '../shapes.ts';

const CREATE = { permission: { action: 'create', subject: 'intake' } } as const;
const READ = { permission: { action: 'read', subject: 'intake' } } as const;
const DECIDE = { permission: { action: 'decide', subject: 'intake' } } as const;
/** As large as the largest mail, in base64. */
const LIMIT = 48 * 1_024 * 1_024;

const File = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  content: Type.String({ maxLength: LIMIT, description: 'The bytes in base64' }),
};

/** The intake itself would bring its readers into the browser. */
const BY_PEOPLE = ['phone', 'fax', 'ivr', 'post', 'counter', 'chat', 'other'];

const ChannelName = Type.Unsafe<Channel>(
  Type.String({ enum: ['edi', 'mail', 'workbook', 'json', ...BY_PEOPLE] }),
);
const EntryChannel = Type.Unsafe<Entry['channel']>(Type.String({ enum: BY_PEOPLE }));
const MessageStatusName = Type.Unsafe<MessageStatus>(
  Type.String({ enum: ['receiving', 'received', 'held', 'open', 'done', 'rejected'] }),
);

const text = Type.String({ minLength: 1, maxLength: 200 });

/** How a person took an order; who took it is whoever is signed in. */
const GivenEntry = Type.Object(
  {
    channel: EntryChannel,
    takenAt: Type.String({ maxLength: 40, description: 'ISO 8601 with the time zone' }),
    caller: Type.Optional(
      Type.String({ ...text, description: 'Who called or sent it, and from which number' }),
    ),
    scan: Type.Optional(
      Type.Union([
        Type.Object(FileBody, { additionalProperties: false }),
        Type.Object(
          { reference: Type.String({ ...text, description: 'Where it is kept instead' }) },
          { additionalProperties: false },
        ),
      ]),
    ),
  },
  { additionalProperties: false },
);

const EntryView = Type.Object({
  channel: EntryChannel,
  takenBy: Type.String(),
  takenAt: Type.String(),
  caller: Type.Union([Type.String(), Type.Null()]),
  scan: Type.Union([
    Type.Object({
      name: Type.String(),
      sha256: Type.Union([Type.String(), Type.Null()]),
      reference: Type.Union([Type.String(), Type.Null()]),
      kept: Type.Boolean({ description: 'With the message; else where `reference` says' }),
    }),
    Type.Null(),
  ]),
});

/** Further members are as `engine.intake` gives them. */
const Message = Type.Object({
  id: Id,
  status: MessageStatusName,
  name: Type.Union([Type.String(), Type.Null()]),
  channel: ChannelName,
  sender: Type.Union([Type.String(), Type.Null()]),
  size: Type.Integer({ description: 'Bytes' }),
  digest: Type.String({ description: 'SHA-256' }),
  received: AnyJson,
  entry: Type.Union([EntryView, Type.Null()], { description: 'Null where it came as a file' }),
  orders: Type.Array(AnyJson),
  unreadable: Type.Optional(AnyJson),
  rejected: Type.Optional(AnyJson),
  answers: Type.Array(
    Type.Object({
      type: Type.String({ description: '997, CONTRL, 855, ORDRSP or OrderResponse' }),
      controlNumber: Type.String(),
      place: Type.Union([Type.Integer(), Type.Null()], {
        description: 'Of the order that it answers; null: the interchange',
      }),
      time: Type.Integer({ description: 'Epoch milliseconds' }),
      by: Type.String(),
    }),
  ),
  reading: Type.Optional(AnyJson),
  created: Type.Optional(Type.Boolean()),
});

const Decision = Type.Object(
  { reason: Reason, place: Type.Optional(Type.Integer({ minimum: 1 })) },
  { additionalProperties: false },
);

const Answer = Type.Object({
  type: Type.String(),
  controlNumber: Type.String(),
  charset: Type.String({ enum: ['iso-8859-1', 'utf-8'] }),
  content: Type.String({ description: 'The bytes to send, in base64' }),
  file: Type.Union([Type.String(), Type.Null()], {
    description: 'Name in the `out` of the watched folder that the message came from',
  }),
});

const Decimal = Type.String({ pattern: '^\\d{1,20}(?:\\.\\d{1,10})?$', maxLength: 32 });

const LineDecision = Type.Object(
  {
    line: Type.String({ minLength: 1, maxLength: 100 }),
    decision: Type.Union([
      ...[Type.Literal('accepted'), Type.Literal('changed'), Type.Literal('rejected')],
    ]),
    quantity: Type.Optional(Decimal),
    unitPrice: Type.Optional(Decimal),
    deliveryDate: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { additionalProperties: false },
);

const OrderAnswer = Type.Object(
  {
    place: Type.Optional(Type.Integer({ minimum: 1, description: 'Of the order; 1 where absent' })),
    responseNumber: Type.String({ pattern: '\\S', minLength: 1, maxLength: 35 }),
    all: Type.Optional(Type.Union([Type.Literal('accepted'), Type.Literal('rejected')])),
    lines: Type.Optional(Type.Array(LineDecision, { maxItems: 10_000 })),
    note: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  },
  { additionalProperties: false },
);

const WatchedFolder = Type.Object({
  id: Type.String(),
  path: Type.String(),
  out: Type.Union([Type.String(), Type.Null()]),
  lookedAt: Type.Union([Type.Integer({ description: 'Epoch milliseconds' }), Type.Null()]),
  waiting: Type.Integer({ description: 'Files that come next or still change' }),
  troubles: Type.Array(
    Type.Object({
      file: Type.Union([Type.String(), Type.Null()], { description: 'Null: the folder itself' }),
      code: Type.String(),
      message: Type.String(),
    }),
  ),
  moreTroubles: Type.Integer(),
});

export const INTAKE_ROUTES = {
  readOrders: route({
    ...{ method: 'POST', path: '/intake/read', ...CREATE, bodyLimit: LIMIT },
    summary: 'What is understood of X12, EDIFACT, UBL, workbook, CSV, JSON or mail; keeps nothing.',
    body: Type.Object(File, { additionalProperties: false }),
    answer: AnyJson,
  }),
  acknowledgeOrders: route({
    ...{ method: 'POST', path: '/intake/acknowledge', ...CREATE, bodyLimit: LIMIT },
    summary: 'The 997 or CONTRL that answers each interchange of a file.',
    body: Type.Object(
      { ...File, controlNumber: Type.String({ pattern: '^[0-9]{1,14}$' }) },
      { additionalProperties: false },
    ),
    answer: AnyJson,
  }),
  takeMessage: route({
    ...{ method: 'POST', path: '/intake/messages', ...CREATE, bodyLimit: LIMIT },
    summary:
      'Keeps a message, starts its orders, holds what is doubtful; the same bytes count once.',
    body: Type.Object(
      {
        ...File,
        channel: Type.Optional(ChannelName),
        sender: Type.Optional(Id),
        entry: Type.Optional(GivenEntry),
      },
      { additionalProperties: false },
    ),
    answer: Message,
    status: 201,
  }),
  listMessages: route({
    ...{ method: 'GET', path: '/intake/messages', ...READ },
    summary: 'Order messages as received, in the order in which they came, or the newest first.',
    query: Type.Object({
      ...pageQuery,
      status: Type.Optional(MessageStatusName),
      orderNumber: Type.Optional(Id),
      instanceId: Type.Optional(Id),
      order: Type.Optional(Type.Union([Type.Literal('oldest'), Type.Literal('newest')])),
    }),
    answer: pageOf(Message),
  }),
  listIntakeFolders: route({
    ...{ method: 'GET', path: '/intake/folders', ...READ },
    summary: 'Folders from which this server takes order messages, and what it cannot take there.',
    answer: Type.Object({ items: Type.Array(WatchedFolder) }),
  }),
  getMessage: route({
    ...{ method: 'GET', path: '/intake/messages/{messageId}', ...READ },
    summary: 'One message, with what was understood and what was not.',
    answer: Message,
  }),
  getMessageContent: route({
    ...{ method: 'GET', path: '/intake/messages/{messageId}/content', ...READ },
    summary: 'The bytes as received, in base64.',
    answer: Type.Object({ name: Type.String(), content: Type.String() }),
  }),
  getMessageScan: route({
    ...{ method: 'GET', path: '/intake/messages/{messageId}/scan', ...READ },
    ...{ summary: 'The scan from which the order was taken, to be saved.' },
    ...{ media: 'application/octet-stream', answer: Bytes },
  }),
  acknowledgeMessage: route({
    ...{ method: 'POST', path: '/intake/messages/{messageId}/acknowledgement', ...DECIDE },
    summary:
      'The 997 or CONTRL to each of its interchanges, as one text; once, however often asked.',
    body: Type.Object({}, { additionalProperties: false }),
    answer: Answer,
  }),
  respondToMessage: route({
    ...{ method: 'POST', path: '/intake/messages/{messageId}/response', ...DECIDE },
    summary: 'The 855, ORDRSP or UBL OrderResponse to one of its orders, kept with it.',
    body: OrderAnswer,
    answer: Answer,
  }),
  getMessageAnswer: route({
    ...{ method: 'GET', path: '/intake/messages/{messageId}/answers/{controlNumber}', ...READ },
    summary: 'An answer as it was written.',
    answer: Answer,
  }),
  releaseMessage: route({
    ...{ method: 'POST', path: '/intake/messages/{messageId}/release', ...DECIDE },
    ...{ summary: 'Lets go on what was held.', body: Decision, answer: Message },
  }),
  rejectMessage: route({
    ...{ method: 'POST', path: '/intake/messages/{messageId}/reject', ...DECIDE },
    ...{ summary: 'Nothing becomes of what was held.', body: Decision, answer: Message },
  }),
};

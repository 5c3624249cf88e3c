import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Names, Time } from '../shapes.ts';

const Right = Type.Object({
  action: Type.String(),
  subject: Type.String(),
  own: Type.Boolean({ description: 'Only of what is with the person, or offered to them' }),
  department: Type.Optional(Type.String({ description: 'Only for members of it' })),
});

const RecordRights = Type.Object({
  type: Type.String(),
  confidentiality: Type.String(),
  read: Names,
  write: Names,
  approve: Names,
  fields: Type.Array(
    Type.Object({ field: Type.String(), read: Type.Optional(Names), write: Type.Optional(Names) }),
  ),
});

const Channel = Type.Object({
  channel: Type.Union([Type.Literal('mail'), Type.Literal('webhook')]),
  /** Sender of mails, or host of the webhook. */
  place: Type.String(),
});

export const ADMINISTRATION_ROUTES = {
  listRoles: route({
    ...{ method: 'GET', path: '/roles', permission: { action: 'read', subject: 'user' } },
    summary: 'What each role may do, and who may read and write records of each type.',
    answer: Type.Object({
      roles: Type.Array(Type.Object({ role: Type.String(), rights: Type.Array(Right) })),
      records: Type.Array(RecordRights),
    }),
  }),
  getSystem: route({
    ...{ method: 'GET', path: '/system', permission: { action: 'read', subject: 'system' } },
    summary: 'What runs, on what, with which settings; no secrets, and paths only of the store.',
    answer: Type.Object({
      version: Type.String(),
      node: Type.String(),
      startedAt: Time,
      store: Type.Object({
        kind: Type.String(),
        place: Type.String({ description: 'Without user and password' }),
        bytes: Type.Optional(Type.Integer({ description: 'Of the file of SQLite' })),
      }),
      queue: Type.String(),
      encryption: Type.Object({
        keys: Type.Array(Type.String({ description: 'Ids; the last one writes' })),
      }),
      seals: Type.Object({ signs: Type.Boolean() }),
      archives: Type.Boolean(),
      retentionAt: Type.Optional(Type.Integer({ description: 'Minutes after midnight' })),
      reviewedOnly: Type.Boolean(),
      singleSignOn: Type.Boolean(),
      alarms: Type.Object({
        everySeconds: Type.Integer({ description: '0: this server does not look' }),
        channels: Type.Array(Channel),
      }),
      connectors: Type.Object({
        on: Type.Boolean(),
        private: Type.Boolean({ description: 'The company’s own network may be allowed' }),
        mail: Type.Boolean(),
      }),
    }),
  }),
  testAlarmChannel: route({
    ...{ method: 'POST', path: '/alarm-channels/{channel}/test' },
    permission: { action: 'operate', subject: 'system' },
    summary: 'Sends one made-up alarm by `mail` to the caller’s own address, or by `webhook`.',
    answer: Type.Object({ sent: Type.Boolean(), failure: Type.Optional(Type.String()) }),
  }),
};

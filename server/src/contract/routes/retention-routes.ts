import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Id, pageOf, Reason, Time } from '../shapes.ts';

const Limit = Type.Object({
  processId: Id,
  days: Type.Optional(Type.Integer({ description: 'Days after the end; absent: for ever' })),
  reason: Type.String(),
  policy: Type.Array(Type.String(), { description: 'Clauses that ask for it' }),
  person: Type.String(),
  time: Time,
});

const Target = Type.Object(
  { kind: Type.Union([Type.Literal('instance'), Type.Literal('business-key')]), id: Id },
  { additionalProperties: false },
);

const Hold = Type.Object({
  target: Target,
  active: Type.Boolean(),
  reason: Type.String(),
  person: Type.String(),
  time: Time,
});

const Archive = Type.Object({
  archive: Type.String({ description: 'Name of the file' }),
  sha256: Type.String(),
  bytes: Type.Integer(),
  histories: Type.Integer(),
  time: Time,
  emptied: Type.Boolean({ description: 'The store keeps none of them any more' }),
});

const READ = { permission: { action: 'read', subject: 'retention' } } as const;
const DECIDE = { permission: { action: 'decide', subject: 'retention' } } as const;

const HeldBody = Type.Object({ target: Target, reason: Reason }, { additionalProperties: false });

export const RETENTION_ROUTES = {
  listRetention: route({
    ...{ method: 'GET', path: '/retention', ...READ },
    summary: 'How long ended instances of each process stay.',
    answer: pageOf(Limit),
  }),
  setRetention: route({
    ...{ method: 'PUT', path: '/retention/{processId}' },
    permission: { action: 'update', subject: 'retention' },
    summary: 'Sets how long they stay; without `days` for ever.',
    body: Type.Object(
      {
        days: Type.Optional(Type.Integer({ minimum: 1, maximum: 36_500 })),
        reason: Reason,
        policy: Type.Optional(Type.Array(Id, { maxItems: 20 })),
      },
      { additionalProperties: false },
    ),
    answer: Limit,
  }),
  listHolds: route({
    ...{ method: 'GET', path: '/holds', ...READ },
    summary: 'What stays whatever its age.',
    answer: pageOf(Hold),
  }),
  setHold: route({
    ...{ method: 'POST', path: '/holds', ...DECIDE },
    summary: 'Keeps an instance, or all of a business key, until the hold is lifted.',
    body: HeldBody,
    answer: Hold,
  }),
  liftHold: route({
    ...{ method: 'POST', path: '/holds/lift', ...DECIDE },
    summary: 'Lifts a hold.',
    body: HeldBody,
    answer: Hold,
  }),
  listArchives: route({
    ...{ method: 'GET', path: '/archives', ...READ },
    summary: 'Files that have taken histories over.',
    answer: pageOf(Archive),
  }),
  runRetention: route({
    ...{ method: 'POST', path: '/retention-runs' },
    permission: { action: 'operate', subject: 'retention' },
    summary: 'Moves what is due to one archive, or only tells what is.',
    body: Type.Object({ dryRun: Type.Boolean() }, { additionalProperties: false }),
    answer: Type.Object({
      due: Type.Array(Id, { description: 'The first thousand' }),
      dueCount: Type.Integer(),
      heldCount: Type.Integer(),
      more: Type.Boolean(),
      archive: Type.Optional(Archive),
      finished: Type.Array(Type.String()),
    }),
  }),
};

import { Type } from '@sinclair/typebox';
import type { DraftKind, DraftStatus } from '@waybill/engine/drafts';
import { route } from '../route.ts';
import { AnyJson, Id, pageOf, pageQuery, Reason, Time } from '../shapes.ts';
import { HistoryEntry } from './instance-routes.ts';

const Kind = Type.Unsafe<DraftKind>(
  Type.String({ enum: ['definition', 'rule-set', 'form', 'calendar'] }),
);

const Status = Type.Unsafe<DraftStatus>(
  Type.String({
    enum: [
      ...['editing', 'in-review', 'approved', 'scheduled', 'releasing', 'released'],
      'discarded',
    ],
  }),
);

const FileName = Type.String({ pattern: '^[^/\\\\\\p{Cc}]{1,200}$' });
const File = Type.Object(
  { kind: Kind, name: FileName, content: Type.String({ maxLength: 2_097_152 }) },
  { additionalProperties: false },
);
const Scenario = Type.Object(
  { name: FileName, content: Type.String({ maxLength: 262_144 }) },
  { additionalProperties: false },
);

const content = {
  title: Type.String({ minLength: 1, maxLength: 200 }),
  files: Type.Array(File, { minItems: 1, maxItems: 20 }),
  scenarios: Type.Array(Scenario, {
    maxItems: 20,
    description: 'Scenarios of the processes or cases of the rule sets, as JSON text',
  }),
};

/** Both together as JSON. */
const LIMIT = 3 * 1_024 * 1_024;

const Noted = Type.Object({
  person: Type.String(),
  time: Time,
  comment: Type.Optional(Type.String()),
});

const Problem = Type.Object({
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  code: Type.String(),
  message: Type.String(),
  mend: Type.Optional(Type.String()),
  file: Type.Optional(Type.String()),
  elementId: Type.Optional(Type.String()),
  line: Type.Optional(Type.Integer()),
});

const Result = Type.Object({
  name: Type.String(),
  passed: Type.Boolean(),
  differences: Type.Array(
    Type.Object({ at: Type.String(), expected: Type.String(), seen: Type.String() }),
  ),
});

const head = {
  id: Id,
  title: Type.String(),
  status: Status,
  revision: Type.Integer({ description: 'To be named by each write' }),
  author: Type.String(),
  editors: Type.Array(Type.String(), { description: 'None of them may decide on it' }),
  saved: Noted,
  errors: Type.Integer(),
  warnings: Type.Integer(),
  submitted: Type.Optional(Noted),
  decided: Type.Optional(
    Type.Intersect([
      Noted,
      Type.Object({
        outcome: Type.Union([Type.Literal('approved'), Type.Literal('sent-back')]),
      }),
    ]),
  ),
  releaseAt: Type.Optional(Time),
  releasedBy: Type.Optional(Type.String()),
};

const DraftHead = Type.Object({
  ...head,
  files: Type.Array(Type.Object({ kind: Kind, name: Type.String() })),
});

const Draft = Type.Object({
  ...head,
  files: Type.Array(File),
  scenarios: Type.Array(Scenario),
  problems: Type.Array(Problem),
  trial: Type.Optional(
    Type.Object(
      { time: Time, results: Type.Array(Result) },
      { description: 'Of this revision; absent where its scenarios have not been run' },
    ),
  ),
  refusal: Type.Optional(
    Type.Array(AnyJson, { description: 'Why the last release came to nothing' }),
  ),
  released: Type.Optional(AnyJson),
  may: Type.Object({
    save: Type.Boolean(),
    decide: Type.Boolean(),
    release: Type.Boolean(),
  }),
});

const Revision = Type.Integer({ minimum: 1, description: 'The one that was seen' });
const at = <P extends string>(path: P) => ({ path: `/drafts/{draftId}${path}` as const });
const seen = <B extends object>(more: B) =>
  Type.Object({ revision: Revision, ...more }, { additionalProperties: false });

const READ = { permission: { action: 'read', subject: 'draft' } } as const;
const UPDATE = { permission: { action: 'update', subject: 'draft' } } as const;
const DECIDE = { permission: { action: 'decide', subject: 'draft' } } as const;
const RELEASE = { permission: { action: 'deploy', subject: 'draft' } } as const;
const COMMENTED = Type.Object({ comment: Reason }, { additionalProperties: false });

/** Whoever writes or releases a draft needs the right to deploy each kind of file in it besides. */
export const DRAFT_ROUTES = {
  listDrafts: route({
    ...{ method: 'GET', path: '/drafts', ...READ },
    summary: 'Drafts in the order of their making, without what their files hold.',
    query: Type.Object({
      ...pageQuery,
      status: Type.Optional(Status),
      author: Type.Optional(Id),
    }),
    answer: pageOf(DraftHead),
  }),
  createDraft: route({
    ...{ method: 'POST', path: '/drafts', bodyLimit: LIMIT },
    permission: { action: 'create', subject: 'draft' },
    summary: 'Makes a draft and checks it; the same Idempotency-Key makes one.',
    body: Type.Object(content, { additionalProperties: false }),
    ...{ answer: Draft, status: 201 },
  }),
  getDraft: route({
    ...{ method: 'GET', ...at(''), ...READ },
    summary: 'One draft with its files, what the checks say of them, and what the caller may do.',
    answer: Draft,
  }),
  saveDraft: route({
    ...{ method: 'PUT', ...at(''), ...UPDATE, bodyLimit: LIMIT },
    summary:
      'Replaces the content and checks it. 409 DRAFT_CONFLICT where somebody has saved since.',
    body: seen(content),
    answer: Draft,
  }),
  getDraftHistory: route({
    ...{ method: 'GET', ...at('/history'), ...READ },
    summary: 'What became of a draft, oldest first; without what its files held.',
    query: Type.Object(pageQuery),
    answer: pageOf(HistoryEntry),
  }),
  tryDraft: route({
    ...{ method: 'POST', ...at('/try'), ...UPDATE, body: seen({}) },
    summary: 'Runs its scenarios among what is deployed, within 20 seconds for all.',
    answer: Draft,
  }),
  submitDraft: route({
    ...{ method: 'POST', ...at('/submit'), ...UPDATE, body: seen({ comment: Reason }) },
    summary: 'Asks for review; runs its scenarios first where that has not been done.',
    answer: Draft,
  }),
  approveDraft: route({
    ...{ method: 'POST', ...at('/approve'), ...DECIDE },
    summary: 'By a person who has never edited it; not by a token.',
    ...{ body: seen({ comment: Type.Optional(Reason) }), answer: Draft },
  }),
  sendBackDraft: route({
    ...{ method: 'POST', ...at('/send-back'), ...DECIDE, body: seen({ comment: Reason }) },
    summary: 'Back to its editors, by a person who is none of them.',
    answer: Draft,
  }),
  releaseDraft: route({
    ...{ method: 'POST', ...at('/release'), ...RELEASE },
    summary: 'Deploys an approved draft now, or at `at`.',
    body: seen({ at: Type.Optional(Time) }),
    answer: Draft,
  }),
  withdrawDraft: route({
    ...{ method: 'POST', ...at('/withdraw'), ...RELEASE, body: COMMENTED },
    ...{ summary: 'Calls a scheduled release off; it stays approved.', answer: Draft },
  }),
  discardDraft: route({
    ...{ method: 'POST', ...at('/discard'), ...UPDATE, body: COMMENTED },
    ...{ summary: 'Ends a draft that is not released; its history stays.', answer: Draft },
  }),
};

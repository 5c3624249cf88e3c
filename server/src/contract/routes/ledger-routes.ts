import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { AnyJson, Id, pageOf, pageQuery, Reason } from '../shapes.ts';
import { HistoryEntry } from './instance-routes.ts';

const READ = { permission: { action: 'read', subject: 'ledger' } } as const;
const CREATE = { permission: { action: 'create', subject: 'ledger' } } as const;
const DECIDE = { permission: { action: 'decide', subject: 'ledger' } } as const;
const UPDATE = { permission: { action: 'update', subject: 'ledger' } } as const;
const REASONED = Type.Object({ reason: Reason }, { additionalProperties: false });
const MAY_REASON = Type.Object({ reason: Type.Optional(Reason) }, { additionalProperties: false });
const Proposed = Type.Object({ entryId: Id, created: Type.Boolean() });

const Status = Type.Unsafe<
  | 'proposed'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'posted'
  | 'appealed'
  | 'upheld'
  | 'granted'
  | 'reversed'
>(Type.String({ maxLength: 20 }));

/** Entries are as `engine.ledger` gives them: content, status, who did each step and why. */
export const LEDGER_ROUTES = {
  listEntries: route({
    ...{ method: 'GET', path: '/ledger/entries', ...READ },
    summary: 'Rewards and penalties; clerks see their own.',
    query: Type.Object({
      ...pageQuery,
      person: Type.Optional(Id),
      kind: Type.Optional(Id),
      status: Type.Optional(Status),
      period: Type.Optional(Id),
      posted: Type.Optional(Id),
      order: Type.Optional(Type.Union([Type.Literal('oldest'), Type.Literal('newest')])),
    }),
    answer: pageOf(AnyJson),
  }),
  getEntry: route({
    ...{ method: 'GET', path: '/ledger/entries/{entryId}', ...READ },
    ...{ summary: 'One entry.', answer: AnyJson },
  }),
  getEntryHistory: route({
    ...{ method: 'GET', path: '/ledger/entries/{entryId}/history', ...READ },
    ...{ summary: 'What became of an entry.', answer: pageOf(HistoryEntry) },
  }),
  proposeEntry: route({
    ...{ method: 'POST', path: '/ledger/entries', ...CREATE },
    summary: 'Proposes a reward or penalty by hand; another person decides.',
    body: Type.Object(
      {
        effect: Type.Union([Type.Literal('reward'), Type.Literal('penalty')]),
        kind: Id,
        person: Id,
        reason: Reason,
        amount: Type.Optional(Type.String({ maxLength: 40 })),
        currency: Type.Optional(Type.String({ minLength: 3, maxLength: 3 })),
        period: Type.Optional(Id),
      },
      { additionalProperties: false },
    ),
    ...{ answer: Proposed, status: 201 },
  }),
  approveEntry: route({
    ...{ method: 'POST', path: '/ledger/entries/{entryId}/approve', ...DECIDE, body: MAY_REASON },
    ...{ summary: 'By a person who is neither concerned nor has proposed it.', answer: AnyJson },
  }),
  rejectEntry: route({
    ...{ method: 'POST', path: '/ledger/entries/{entryId}/reject', ...DECIDE, body: REASONED },
    ...{ summary: 'Turns a proposal down.', answer: AnyJson },
  }),
  withdrawEntry: route({
    ...{ method: 'POST', path: '/ledger/entries/{entryId}/withdraw', ...CREATE, body: REASONED },
    ...{ summary: 'By its proposer, before it is posted.', answer: AnyJson },
  }),
  postEntry: route({
    ...{ method: 'POST', path: '/ledger/entries/{entryId}/post', ...UPDATE, body: MAY_REASON },
    ...{ summary: 'Into its period, or into today’s where that is locked.', answer: AnyJson },
  }),
  reverseEntry: route({
    ...{ method: 'POST', path: '/ledger/entries/{entryId}/reverse', ...UPDATE, body: REASONED },
    ...{ summary: 'Proposes the counter-entry.', answer: Proposed, status: 201 },
  }),
  appealEntry: route({
    ...{ method: 'POST', path: '/ledger/entries/{entryId}/appeal', ...CREATE, body: REASONED },
    ...{ summary: 'By the person concerned, in time.', answer: AnyJson },
  }),
  decideAppeal: route({
    ...{ method: 'POST', path: '/ledger/entries/{entryId}/appeal/decision', ...DECIDE },
    body: Type.Object(
      { outcome: Type.Union([Type.Literal('uphold'), Type.Literal('reverse')]), reason: Reason },
      { additionalProperties: false },
    ),
    ...{ summary: 'By another person than the approver.', answer: AnyJson },
  }),
  listPeriods: route({
    ...{ method: 'GET', path: '/ledger/periods', ...READ },
    ...{ summary: 'Periods in which something was done.', answer: pageOf(AnyJson) },
  }),
  lockPeriod: route({
    ...{ method: 'POST', path: '/ledger/periods/{period}/lock', ...UPDATE, body: REASONED },
    ...{ summary: 'Locks a period that is over, for good.', answer: AnyJson },
  }),
  getTotals: route({
    ...{ method: 'GET', path: '/ledger/totals', ...DECIDE },
    summary: 'Sums of postings by currency, and by what is asked.',
    query: Type.Object({
      person: Type.Optional(Id),
      kind: Type.Optional(Id),
      period: Type.Optional(Id),
      by: Type.Optional(Type.String({ pattern: '^(person|kind|period)(,(person|kind|period))*$' })),
    }),
    answer: pageOf(AnyJson),
  }),
  getStatement: route({
    ...{ method: 'GET', path: '/ledger/statements/{person}', ...READ },
    summary: 'A person’s postings and what they make; clerks see their own.',
    query: Type.Object({ period: Type.Optional(Id) }),
    answer: AnyJson,
  }),
};

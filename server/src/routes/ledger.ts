import { WaybillError, type LedgerEntry } from '@waybill/engine';
import { writeOptions, type Caller, type Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';
import { plain } from '../http/plain.ts';
import type { LEDGER_ROUTES } from '../contract/routes/ledger-routes.ts';

type LedgerHandlers = Pick<Handlers, keyof typeof LEDGER_ROUTES>;

export const LEDGER_HANDLERS: LedgerHandlers = {
  listEntries: async ({ context, caller, query }) => {
    const { limit: _limit, after: _after, order, ...conditions } = query;
    const person = seesAll(caller) ? {} : { person: caller.person.id };
    const newestFirst = order === 'newest';
    const asked = { ...conditions, ...person, newestFirst, ...askFor(query) };
    if (conditions.person !== undefined) mustSee(caller, conditions.person);
    const { items, ...next } = pageOf(await context.engine.ledger.entries(asked), query, idOf);
    return { items: items.map(plain), ...next };
  },
  getEntry: async ({ context, caller, params }) => {
    const entry = await context.engine.ledger.entry(params.entryId);
    mustSee(caller, entry.person);
    return plain(entry);
  },
  getEntryHistory: async ({ context, caller, params }) => {
    const { ledger } = context.engine;
    mustSee(caller, (await ledger.entry(params.entryId)).person);
    const entries = await ledger.history({ entryId: params.entryId });
    return { items: entries.map((one) => ({ ...one, events: one.events.map(plain) })) };
  },
  proposeEntry: (call) => call.context.engine.ledger.propose(call.body, writeOptions(call)),
  approveEntry: async (call) =>
    plain(await call.context.engine.ledger.approve(call.params.entryId, reasoned(call))),
  rejectEntry: async (call) =>
    plain(await call.context.engine.ledger.reject(call.params.entryId, reasoned(call))),
  withdrawEntry: async (call) =>
    plain(await call.context.engine.ledger.withdraw(call.params.entryId, reasoned(call))),
  postEntry: async (call) =>
    plain(await call.context.engine.ledger.post(call.params.entryId, reasoned(call))),
  reverseEntry: (call) => call.context.engine.ledger.reverse(call.params.entryId, reasoned(call)),
  appealEntry: async (call) =>
    plain(await call.context.engine.ledger.appeal(call.params.entryId, reasoned(call))),
  decideAppeal: async (call) => {
    const decided = { ...reasoned(call), outcome: call.body.outcome };
    return plain(await call.context.engine.ledger.decideAppeal(call.params.entryId, decided));
  },
  listPeriods: async ({ context }) => ({
    items: (await context.engine.ledger.periods()).map(plain),
  }),
  lockPeriod: async (call) =>
    plain(await call.context.engine.ledger.lockPeriod(call.params.period, reasoned(call))),
  getTotals: async ({ context, query }) => {
    const { by, ...conditions } = query;
    // The pattern of the contract allows no other names.
    const names = by?.split(',') as ('person' | 'kind' | 'period')[] | undefined;
    const asked = { ...conditions, ...(names && { by: names }) };
    return { items: (await context.engine.ledger.totals(asked)).map(plain) };
  },
  getStatement: async ({ context, caller, params, query }) => {
    mustSee(caller, params.person);
    return plain(await context.engine.ledger.statement(params.person, query));
  },
};

const idOf = ({ id }: LedgerEntry): string => id;

function reasoned<B extends { readonly reason?: string }>(call: {
  readonly caller: Caller;
  readonly idempotencyKey?: string;
  readonly body: B;
}) {
  // Present exactly where the contract of the route asks for it.
  return { ...writeOptions(call), ...call.body } as ReturnType<typeof writeOptions> &
    Pick<B, 'reason'>;
}

/** Groups that keep or oversee the ledger; everybody else sees what concerns themselves. */
const KEEPERS: ReadonlySet<string> = new Set([
  ...['finance', 'finance-manager', 'human-resources', 'manager', 'auditor'],
]);

const seesAll = ({ ability, groups }: Caller): boolean =>
  ability.can('decide', 'ledger') || groups.some((group) => KEEPERS.has(group));

function mustSee(caller: Caller, person: string): void {
  if (seesAll(caller) || caller.person.id === person) return;
  throw new WaybillError({
    code: 'LEDGER_NOT_YOURS',
    message: `Expected an entry of "${caller.person.id}", but it concerns somebody else.`,
    mend: 'Ask whoever keeps the ledger.',
  });
}

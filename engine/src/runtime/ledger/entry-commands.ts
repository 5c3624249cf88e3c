import { WaybillError, type Failure } from '../../errors/failure.ts';
import {
  decideEntry,
  ENTRY,
  readProposal,
  reversalOf,
  type EntryCommand,
  type EntryState,
  type Origin,
} from '../../ledger/index.ts';
import type { EntityOutcome } from '../entity/handle-entity.ts';
import { unwrap } from '../unwrap.ts';
import { actorOf } from './actor-of.ts';
import type { Ledger } from './ledger-api.ts';
import { currentPeriod, readEntry, type LedgerParts } from './ledger-context.ts';
import { todayOf } from '../today-of.ts';
import type { LedgerWrite, Proposed, ProposeOptions } from './ledger-values.ts';
import { reversalId } from './reversal-id.ts';

type EntryCommands = Pick<
  Ledger,
  'propose' | 'approve' | 'reject' | 'withdraw' | 'reverse' | 'appeal' | 'decideAppeal'
>;

/** What is done with one entry by itself. */
export function createEntryCommands(parts: LedgerParts): EntryCommands {
  const send = createSend(parts);
  return {
    propose: (proposal, options) => propose(parts, proposal, options),
    approve: (id, options) => send(id, options, (base) => ({ kind: 'approve', ...base })),
    reject: (id, options) =>
      send(id, options, (base) => ({ kind: 'reject', ...base, reason: options.reason })),
    withdraw: (id, options) =>
      send(id, options, (base) => ({
        ...{ kind: 'withdraw', ...base, reason: options.reason, superseded: false },
      })),
    appeal: (id, options) =>
      send(id, options, (base) => ({ kind: 'appeal', ...base, reason: options.reason })),
    decideAppeal: async (id, options) => {
      const { reason, outcome } = options;
      const counterEntry = await reversalId(parts, id);
      return send(id, options, (base) => ({
        ...{ kind: 'decide-appeal', ...base, reason, outcome: outcomeOf(outcome), counterEntry },
      }));
    },
    reverse: (id, options) => reverse(parts, id, options),
  };
}

type Base = Pick<Extract<EntryCommand, { kind: 'approve' }>, 'actor' | 'now' | 'reason'>;

function createSend(parts: LedgerParts) {
  const { context, entities } = parts;
  return async (
    entryId: string,
    options: LedgerWrite,
    commandOf: (base: Base) => EntryCommand,
  ): Promise<EntryState> => {
    const { reason, idempotencyKey } = options;
    const base = { actor: actorOf(options), now: context.clock.now() };
    const key =
      idempotencyKey === undefined ? [] : [`cmd:${ENTRY.kind}/${entryId}:${idempotencyKey}`];
    for (const one of key) if (await entities.wasClaimed(one)) return readEntry(parts, entryId);
    await readEntry(parts, entryId);
    const command = commandOf({ ...base, ...(reason !== undefined && { reason }) });
    const outcome = await entities.handle(ENTRY, { name: entryId, command, claims: key });
    if (outcome.kind === 'done') return outcome.state;
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
    const now = await readEntry(parts, entryId);
    if (key.includes(outcome.key)) return now;
    // It was posted, or taken back, by another; the entry itself says what is wrong.
    throw new WaybillError(refusalOn(now, command) ?? claimTaken(entryId));
  };
}

function refusalOn(entry: EntryState, command: EntryCommand): Failure | undefined {
  const decided = decideEntry(entry, command);
  return decided.ok ? undefined : decided.failure;
}

async function propose(
  parts: LedgerParts,
  proposal: Parameters<Ledger['propose']>[0],
  options: ProposeOptions,
): Promise<Proposed> {
  const { context, entities } = parts;
  const { idempotencyKey, process } = options;
  const actor = actorOf(options);
  const today = todayOf(context);
  const { calendar } = context.ledger;
  const content = unwrap(
    readProposal(proposal, { calendar, today, current: currentPeriod(context).id }),
  );
  const key = idempotencyKey === undefined ? [] : [`ledger:proposal:${idempotencyKey}`];
  const id = context.ids.next();
  const origin: Origin = process ? { kind: 'process', ...process } : { kind: 'hand' };
  const command = {
    kind: 'propose',
    id,
    content,
    origin,
    actor,
    now: context.clock.now(),
  } as const;
  const outcome = await entities.handle(ENTRY, { name: id, command, claims: key });
  if (outcome.kind === 'claimed') return before(parts, outcome.key);
  return { entryId: nameOf(outcome), created: true };
}

async function reverse(
  parts: LedgerParts,
  entryId: string,
  options: Parameters<Ledger['reverse']>[1],
): Promise<Proposed> {
  const { context, entities } = parts;
  const { reason, idempotencyKey } = options;
  const actor = actorOf(options);
  const entry = await readEntry(parts, entryId);
  const key = idempotencyKey === undefined ? [] : [`ledger:proposal:${idempotencyKey}`];
  for (const one of key) if (await entities.wasClaimed(one)) return before(parts, one);
  const id = await reversalId(parts, entryId);
  const now = context.clock.now();
  const command = unwrap(reversalOf({ entry, id, reason, origin: { kind: 'hand' }, actor, now }));
  const outcome = await entities.handle(ENTRY, { name: id, command, claims: key });
  if (outcome.kind === 'claimed' && key.includes(outcome.key)) return before(parts, outcome.key);
  if (outcome.kind === 'claimed') throw new WaybillError(reversalOpen(entryId));
  return { entryId: nameOf(outcome), created: true };
}

/** What the same key has proposed before. */
async function before({ context }: LedgerParts, key: string): Promise<Proposed> {
  const owner = (await context.store.claimOwner(key)) ?? '';
  return { entryId: owner.slice(ENTRY.kind.length + 1), created: false };
}

function nameOf(outcome: Exclude<EntityOutcome<EntryState>, { kind: 'claimed' }>): string {
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  return outcome.state.id;
}

function outcomeOf(given: string): 'uphold' | 'reverse' {
  if (given === 'uphold' || given === 'reverse') return given;
  throw new WaybillError({
    code: 'ARGUMENT_INVALID',
    message: `Expected the outcome of an appeal to be "uphold" or "reverse", but got ${JSON.stringify(given)}.`,
    mend: 'Say whether the entry is upheld or reversed.',
  });
}

const reversalOpen = (entryId: string): Failure => ({
  code: 'LEDGER_REVERSAL_OPEN',
  message: `Expected no counter-entry of ledger entry "${entryId}", but there is one.`,
  mend: 'Approve and post that one, or reject it first.',
});

const claimTaken = (entryId: string): Failure => ({
  ...reversalOpen(entryId),
  message: `Expected ledger entry "${entryId}" to be free, but a counter-entry or a posting of it is under way.`,
});

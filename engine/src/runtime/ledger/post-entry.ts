import { WaybillError, type Failure } from '../../errors/failure.ts';
import {
  PERIOD,
  postingOf,
  type EntryState,
  type PeriodCommand,
  type PeriodState,
} from '../../ledger/index.ts';
import type { EntityOutcome } from '../entity/handle-entity.ts';
import { actorOf } from './actor-of.ts';
import type { Ledger } from './ledger-api.ts';
import { currentPeriod, readEntry, type LedgerParts } from './ledger-context.ts';
import { todayOf } from '../today-of.ts';
import type { LedgerWrite } from './ledger-values.ts';

const DAY = 86_400_000;

/** What is done in a period: its own commit decides, and the entries are told of it. */
export function createPeriodCommands(parts: LedgerParts): Pick<Ledger, 'post' | 'lockPeriod'> {
  return {
    post: (entryId, options) => post(parts, entryId, options),
    lockPeriod: async (period, options) => {
      const { context, entities } = parts;
      const now = context.clock.now();
      const base = { period, now, today: todayOf(context), actor: actorOf(options) };
      const command = { kind: 'lock', ...base, reason: options.reason } as const;
      const outcome = await entities.handle(PERIOD, { name: period, command });
      if (outcome.kind === 'done') return outcome.state;
      throw new WaybillError(outcome.kind === 'refused' ? outcome.failure : settled(period));
    },
  };
}

async function post(
  parts: LedgerParts,
  entryId: string,
  options: LedgerWrite,
): Promise<EntryState> {
  const { context, entities } = parts;
  const key = options.idempotencyKey && `cmd:ledger-post/${entryId}:${options.idempotencyKey}`;
  if (key !== undefined && (await entities.wasClaimed(key))) return readEntry(parts, entryId);
  const entry = await readEntry(parts, entryId);
  const { replaces } = entry;
  const replaced = replaces === undefined ? undefined : await readEntry(parts, replaces);
  const into = (period: string): Promise<EntityOutcome<PeriodState>> =>
    postInto(parts, { entry, replaced, options, key, period });
  const own = await into(entry.period);
  const locked = own.kind === 'refused' && own.failure.code === 'LEDGER_PERIOD_LOCKED';
  const outcome = locked ? await into(currentPeriod(context).id) : own;
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  const after = await readEntry(parts, entryId);
  if (outcome.kind === 'done' || outcome.key === key) return after;
  // Another was quicker; the entry itself says what it has become.
  const now = postingOf({ entry: after, replaced, actor: actorOf(options), into: entry.period });
  throw new WaybillError(now.ok ? settled(entryId) : now.failure);
}

interface PostRequest {
  readonly entry: EntryState;
  readonly replaced: EntryState | undefined;
  readonly options: LedgerWrite;
  readonly key: string | undefined;
  readonly period: string;
}

async function postInto(
  { context, entities }: LedgerParts,
  { entry, replaced, options, key, period }: PostRequest,
): Promise<EntityOutcome<PeriodState>> {
  const actor = actorOf(options);
  const posted = postingOf({ entry, replaced, actor, into: period });
  if (!posted.ok) return { kind: 'refused', failure: posted.failure };
  const { reason } = options;
  const now = context.clock.now();
  const command: PeriodCommand = {
    ...{ kind: 'post', period, actor, now, today: todayOf(context) },
    ...{ entry: posted.value, origin: entry.origin.kind },
    ...(reason !== undefined && { reason }),
    appealUntil: now + context.ledger.appealDays * DAY,
  };
  const claims = key === undefined ? [] : [key];
  return entities.handle(PERIOD, { name: period, command, claims });
}

const settled = (id: string): Failure => ({
  code: 'COMMIT_CONTENTION',
  message: `Expected ledger entry "${id}" to be free, but it is being posted or withdrawn just now.`,
  mend: 'Read it again.',
});

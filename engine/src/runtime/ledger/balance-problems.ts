import type { Failure } from '../../errors/failure.ts';
import { ENTRY, PERIOD, totalsOf, type EntryState, type PeriodState } from '../../ledger/index.ts';
import type { EntityFields, Store, StoredEntity } from '../../ports/index.ts';
import { allEntities } from '../entity/all-entities.ts';
import { parseJson } from '../parse-json.ts';
import { whenStill } from '../when-still.ts';

/**
 * Periods whose entries, as queries find them, do not make what the period's book has counted: an
 * entry was hidden or added. Postings that their entries are still to be told of are no problem.
 */
export async function balanceProblems(store: Store): Promise<readonly Failure[]> {
  const problems: Failure[] = [];
  for await (const { id } of allEntities(store, PERIOD.kind, {})) {
    const problem = await whenStill(
      async () => (await store.loadEntity(id))?.revision,
      () => balanceProblem(store, id),
    );
    if (problem) problems.push(problem);
  }
  return problems;
}

async function balanceProblem(store: Store, id: string): Promise<Failure | undefined> {
  const pending = await pendingEntries(store);
  const entity = await store.loadEntity(id);
  const period = entity && stateOf<PeriodState>(entity);
  if (!period || (await balances(store, period, pending))) return undefined;
  return outOfBalance(period.id);
}

async function balances(
  store: Store,
  { id, postings, totals }: PeriodState,
  pending: ReadonlyMap<string, number>,
): Promise<boolean> {
  const entries = await posted(store, { posted: id });
  const untold = pending.get(id) ?? 0;
  if (entries.length + untold !== postings) return false;
  if (untold > 0) return true;
  const sums = totalsOf(entries, []).filter(({ amount }) => amount !== undefined);
  return (
    sums.length === Object.keys(totals).length &&
    sums.every(({ currency = '', amount }) => totals[currency] === amount)
  );
}

async function posted(store: Store, where: EntityFields): Promise<readonly EntryState[]> {
  const entries: EntryState[] = [];
  for await (const entity of allEntities(store, ENTRY.kind, where)) {
    const entry = stateOf<EntryState>(entity);
    if (entry) entries.push(entry);
  }
  return entries;
}

const MOST_PENDING = 10_000;

/** By period: postings that are made, but not yet recorded in the entry. */
async function pendingEntries(store: Store): Promise<ReadonlyMap<string, number>> {
  const pending = new Map<string, number>();
  for (const { target } of await store.outgoing(MOST_PENDING)) {
    if (target.kind !== 'entity' || target.command['kind'] !== 'record-posting') continue;
    const { period } = target.command;
    if (typeof period === 'string') pending.set(period, (pending.get(period) ?? 0) + 1);
  }
  return pending;
}

// Only the ledger writes snapshots of these kinds; one that was tampered with is told of elsewhere.
const stateOf = <S>({ snapshot }: StoredEntity): S | undefined =>
  parseJson(snapshot) as S | undefined;

const outOfBalance = (period: string): Failure => ({
  code: 'LEDGER_OUT_OF_BALANCE',
  message: `Expected the entries of period "${period}" to make what its book has counted, but they do not.`,
  mend: 'Restore the store from a backup, and find out who can write to it.',
});

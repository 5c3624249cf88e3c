import { WaybillError } from '../../errors/failure.ts';
import { attach, type HistoryBatch } from '../../history/index.ts';
import {
  ENTRY,
  PERIOD,
  readPeriod,
  totalsOf,
  type EntryState,
  type PeriodState,
} from '../../ledger/index.ts';
import type { EntityFields, StoredEntity } from '../../ports/index.ts';
import { allEntities } from '../entity/all-entities.ts';
import { unwrap } from '../unwrap.ts';
import type { Ledger } from './ledger-api.ts';
import { readEntry, type LedgerParts } from './ledger-context.ts';
import type { LedgerEntry, LedgerHistoryEntry } from './ledger-values.ts';

type Queries = Pick<
  Ledger,
  'entry' | 'entries' | 'history' | 'period' | 'periods' | 'totals' | 'statement'
>;

const PAGE = 100;

export function createLedgerQueries(parts: LedgerParts): Queries {
  const { store } = parts.context;
  const posted = async (where: EntityFields): Promise<readonly EntryState[]> =>
    (await allEntries(parts, where)).filter((entry) => entry.posted !== undefined);
  return {
    entry: (entryId) => readEntry(parts, entryId),
    entries: async ({ limit = PAGE, after, newestFirst = false, ...query } = {}) => {
      const page = {
        limit,
        descending: newestFirst,
        ...(after !== undefined && { after: `${ENTRY.kind}/${after}` }),
      };
      const found = await store.entities({ kind: ENTRY.kind, where: whereOf(query), ...page });
      return found.map(entryOf);
    },
    history: async (of) => {
      const id = 'entryId' in of ? `${ENTRY.kind}/${of.entryId}` : `${PERIOD.kind}/${of.period}`;
      const batches = await store.history(id);
      if (batches.length === 0 && 'entryId' in of) await readEntry(parts, of.entryId);
      return batches.map(historyEntryOf);
    },
    period: async (id) => {
      const loaded = await parts.entities.load<PeriodState>(PERIOD, id);
      if (loaded) return loaded.state;
      return { ...unwrap(readPeriod(id)), status: 'open', postings: 0, totals: {} };
    },
    periods: async () =>
      (await allOf(parts, PERIOD.kind, {})).map(({ snapshot }) => parse<PeriodState>(snapshot)),
    totals: async ({ person, kind, period, by = [] } = {}) => {
      if (!by.every((name) => SUMMED_BY.has(name))) throw new WaybillError(notSummedBy(by));
      return totalsOf(await posted(whereOf({ person, posted: period, kind })), by);
    },
    statement: async (person, { period } = {}) => {
      const postings = await posted(whereOf({ person, posted: period }));
      return {
        person,
        postings: postings.toSorted(byPosting),
        totals: totalsOf(postings, ['kind']),
      };
    },
  };
}

/** Every entry that has these values, however many. */
export const allEntries = async (
  parts: Pick<LedgerParts, 'context'>,
  where: EntityFields,
): Promise<readonly EntryState[]> => (await allOf(parts, ENTRY.kind, where)).map(entryOf);

async function allOf(
  { context }: Pick<LedgerParts, 'context'>,
  kind: string,
  where: EntityFields,
): Promise<readonly StoredEntity[]> {
  const found: StoredEntity[] = [];
  for await (const entity of allEntities(context.store, kind, where)) found.push(entity);
  return found;
}

/** The narrowest first, since it is the one looked up. */
const NARROWEST_FIRST = [
  ...(['reverses', 'instance', 'person', 'posted', 'period', 'status', 'kind'] as const),
] as const;

type Where = { readonly [name in (typeof NARROWEST_FIRST)[number]]?: string | undefined };

function whereOf(query: Where): EntityFields {
  const given = NARROWEST_FIRST.flatMap((name) => {
    const value = query[name];
    if (value === undefined) return [];
    if (typeof value === 'string') return [[name, value] as const];
    throw new WaybillError(notText(name));
  });
  return Object.fromEntries(given);
}

const SUMMED_BY: ReadonlySet<string> = new Set(['person', 'kind', 'period']);

const notSummedBy = (by: readonly string[]) => ({
  code: 'ARGUMENT_INVALID',
  message: `Expected totals by person, kind or period, but got ${JSON.stringify(by)}.`,
  mend: 'Name some of these, or none.',
});

const notText = (name: string) => ({
  code: 'ARGUMENT_INVALID',
  message: `Expected "${name}" to be a text.`,
  mend: 'Give the exact value that is looked for.',
});

const entryOf = ({ snapshot }: StoredEntity): LedgerEntry => parse<EntryState>(snapshot);

// Only the ledger writes snapshots of these kinds.
const parse = <S>(snapshot: string): S => JSON.parse(snapshot) as S;

const historyEntryOf = (batch: HistoryBatch): LedgerHistoryEntry => ({
  revision: batch.revision,
  time: batch.time,
  actor: batch.actor,
  command: batch.command,
  events: attach<object>(batch),
  hash: batch.hash,
});

function byPosting({ posted: one }: LedgerEntry, { posted: other }: LedgerEntry): number {
  if (!one || !other) return 0;
  if (one.period === other.period) return one.number - other.number;
  return one.period < other.period ? -1 : 1;
}

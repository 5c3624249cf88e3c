import { addAmounts } from '../money/money.ts';
import type { EntryState } from './entry/state.ts';
import { valueOf } from './entry/value.ts';

export type TotalBy = 'person' | 'kind' | 'period';

export interface Total {
  /** The values that are summed by, in the order asked for. */
  readonly by: Readonly<Partial<Record<TotalBy, string>>>;
  /** Absent: postings without money. */
  readonly currency?: string;
  /** Signed decimal text; absent where nothing is paid. */
  readonly amount?: string;
  readonly postings: number;
}

/**
 * Sums of postings by any of person, kind and period posted into, and always by currency: sums of
 * different currencies are never added. Entries that were never posted do not count; a reversed one
 * and its counter-entry both do, and make nothing.
 */
export function totalsOf(entries: Iterable<EntryState>, by: readonly TotalBy[]): readonly Total[] {
  const totals = new Map<string, Total>();
  for (const entry of entries) {
    if (!entry.posted) continue;
    const values = { person: entry.person, kind: entry.kind, period: entry.posted.period };
    const group = Object.fromEntries(by.map((name) => [name, values[name]]));
    const key = JSON.stringify([...by.map((name) => values[name]), entry.money?.currency]);
    totals.set(key, add(totals.get(key) ?? { by: group, postings: 0 }, entry));
  }
  return [...totals.keys()].toSorted().flatMap((key) => totals.get(key) ?? []);
}

function add(total: Total, entry: EntryState): Total {
  const postings = total.postings + 1;
  const value = valueOf(entry);
  if (!entry.money || value === undefined) return { ...total, postings };
  const amount = addAmounts(total.amount ?? '0', value);
  return { ...total, currency: entry.money.currency, amount, postings };
}

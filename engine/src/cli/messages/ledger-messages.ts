import type { EntryEvent, EntryStatus, PeriodEvent, PeriodState } from '../../ledger/index.ts';
import type { RecomputedEntry } from '../../runtime/ledger/ledger-values.ts';

export type LedgerColumn =
  | ('entry' | 'status' | 'effect' | 'person' | 'kind' | 'amount' | 'currency' | 'period')
  | ('posted' | 'number' | 'reason' | 'origin' | 'change' | 'postings' | 'from' | 'to')
  | ('reverses' | 'replaces' | 'reversedBy' | 'appealUntil');

/** What `waybill ledger` says. */
export interface LedgerMessages {
  readonly status: Readonly<Record<EntryStatus, string>>;
  readonly effect: Readonly<Record<'reward' | 'penalty', string>>;
  readonly periodStatus: Readonly<Record<PeriodState['status'], string>>;
  readonly columns: Readonly<Record<LedgerColumn, string>>;
  readonly events: Readonly<Record<EntryEvent['kind'] | PeriodEvent['kind'], string>>;
  readonly changes: Readonly<Record<RecomputedEntry['change'], string>>;
  readonly proposed: (id: string) => string;
  readonly proposedReversal: (id: string, of: string) => string;
  readonly moved: (id: string, status: string) => string;
  readonly posted: (id: string, period: string, number: number) => string;
  readonly counterEntryWaits: (id: string) => string;
  readonly locked: (period: string, postings: number) => string;
  readonly recomputed: (changes: number, dryRun: boolean) => string;
  readonly noMoney: string;
}

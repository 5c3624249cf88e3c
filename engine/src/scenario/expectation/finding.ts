import type { Failure } from '../../errors/failure.ts';
import type { LedgerEntry } from '../../runtime/ledger/ledger-values.ts';
import type { RecordView } from '../../runtime/records/record-values.ts';
import type { Difference } from '../difference.ts';
import type { Observation } from '../observe.ts';
import type { Expectation } from '../scenario.ts';
import type { Trace } from '../trace.ts';

/** What an expectation is compared with. */
export interface Seen {
  readonly observation: Observation;
  readonly trace: Trace;
  /** Those that the expectation names: as found, or why not. */
  readonly records: ReadonlyMap<string, RecordView | Failure>;
  /** Every entry, by id; empty where none is asked for. */
  readonly ledger: readonly LedgerEntry[];
}

/** Compares one member of an expectation; `at` is the path of the expectation. */
export type Check = (expected: Expectation, seen: Seen, at: string) => readonly Difference[];

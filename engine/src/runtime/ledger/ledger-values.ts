import type { Actor } from '../../history/index.ts';
import type {
  Change,
  EntryState,
  PeriodState,
  Proposal,
  Total,
  TotalBy,
} from '../../ledger/index.ts';
import type { Variables } from '../../model/index.ts';

export type { EntryStatus, Proposal, Total, TotalBy } from '../../ledger/index.ts';

/** An entry as last committed. */
export type LedgerEntry = EntryState;

/** A period as last committed; one in which nothing was posted yet is open and empty. */
export type LedgerPeriod = PeriodState;

/** Of every write to the ledger: nobody acts in it unnamed. */
export interface LedgerWrite {
  /** Who does it, and by what right: `{ id: 'chen', by: 'manager' }`. */
  readonly actor: Actor;
  readonly reason?: string;
  /** The same key on the same entry again does nothing and succeeds. */
  readonly idempotencyKey?: string;
}

/** Of what must be explained to the person concerned. */
export interface ReasonedWrite extends LedgerWrite {
  readonly reason: string;
}

export interface ProposeOptions extends LedgerWrite {
  /** The job that asks for it. */
  readonly process?: { readonly instanceId: string; readonly element: string };
}

export interface Proposed {
  readonly entryId: string;
  /** False where the idempotency key had proposed it before. */
  readonly created: boolean;
}

/** Pages hold 100 where no limit is given, and are ordered by id. */
export interface EntryQuery {
  readonly person?: string;
  readonly kind?: string;
  readonly status?: EntryState['status'];
  /** The period it is reckoned for. */
  readonly period?: string;
  /** The period it was posted into. */
  readonly posted?: string;
  /** The process instance that has asked for it. */
  readonly instance?: string;
  /** The entry that it takes back. */
  readonly reverses?: string;
  /** From the entry that was proposed last. */
  readonly newestFirst?: boolean;
  readonly limit?: number;
  /** The last id of the page before. */
  readonly after?: string;
}

export interface TotalsQuery {
  readonly person?: string;
  readonly kind?: string;
  /** The period posted into. */
  readonly period?: string;
  /** What to sum by, besides the currency; nothing: all together. */
  readonly by?: readonly TotalBy[];
}

/**
 * How outputs of a rule set become an entry: each value is FEEL where it begins with `=`, else the
 * text itself, and sees `input`, `output` and `period`. Absent: the output of that name, else the
 * input of that name. An entry with the amount 0, or whose `when` is not true, is none.
 */
export interface LedgerMapping {
  readonly when?: string;
  /** Tells the rows of a run apart for ever; absent: the person. */
  readonly key?: string;
  readonly effect?: string;
  readonly kind?: string;
  readonly person?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly reason?: string;
}

export interface RecomputeRequest {
  readonly period: string;
  /**
   * Id of a deployed rule set; the version in effect at the period's end counts. For a dry run also
   * the text of one that is not deployed.
   */
  readonly ruleSet: string | { readonly content: string };
  /** One row for each evaluation; all of the period, or with `partial` some. */
  readonly inputs: readonly Variables[];
  readonly mapping?: LedgerMapping;
  /** What has no row now is left as it is; else it is withdrawn or its reversal proposed. */
  readonly partial?: boolean;
  /** Only tells what would change. */
  readonly dryRun?: boolean;
}

/** What a recomputation has changed, or with `dryRun` would change. */
export interface Recomputation {
  readonly period: string;
  readonly ruleSet: { readonly id: string; readonly version: string };
  readonly dryRun: boolean;
  readonly changes: readonly RecomputedEntry[];
}

export interface RecomputedEntry {
  /** `keep`: it is as the rules say. `decided`: a person has decided, and that stands. */
  readonly change: Change['kind'];
  /** Of a proposal in a dry run: the id it would get. */
  readonly entryId: string;
  readonly entry: Omit<Proposal, 'period' | 'amount'> & { readonly amount?: string };
  /** Of a proposal: the entry that its counter-entry takes back. */
  readonly replaces?: string;
}

export interface LedgerHistoryEntry {
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly actor: Actor;
  readonly command: string;
  readonly events: readonly object[];
  readonly hash: string;
}

export interface Statement {
  readonly person: string;
  /** Postings of the person, in the order of their periods and numbers. */
  readonly postings: readonly LedgerEntry[];
  readonly totals: readonly Total[];
}

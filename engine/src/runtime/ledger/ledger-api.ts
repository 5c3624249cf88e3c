import type {
  EntryQuery,
  LedgerEntry,
  LedgerHistoryEntry,
  LedgerPeriod,
  LedgerWrite,
  Proposal,
  Proposed,
  ProposeOptions,
  ReasonedWrite,
  Recomputation,
  RecomputeRequest,
  Statement,
  Total,
  TotalsQuery,
} from './ledger-values.ts';

/**
 * Rewards and penalties, as the policies on commission, penalty and staff assessment want them
 * (SALES/8.1 to SALES/9.3, SHOP-B/11, TRADE-C/16, TRADE-C/17): proposed, decided by somebody else,
 * posted once, taken back by counter-entries alone, open to appeal. Writes reject with a
 * `WaybillError` as those of the engine do; an entry's id is made by the proposal.
 */
export interface Ledger {
  /** By hand or by a job; rules propose through `recompute`. */
  readonly propose: (proposal: Proposal, options: ProposeOptions) => Promise<Proposed>;
  /** By a person who is neither concerned nor has proposed it by hand. */
  readonly approve: (entryId: string, options: LedgerWrite) => Promise<LedgerEntry>;
  readonly reject: (entryId: string, options: ReasonedWrite) => Promise<LedgerEntry>;
  /** By its proposer, before it is posted. */
  readonly withdraw: (entryId: string, options: ReasonedWrite) => Promise<LedgerEntry>;
  /** Into its own period, or into today's where that is locked. */
  readonly post: (entryId: string, options: LedgerWrite) => Promise<LedgerEntry>;
  /** Proposes the counter-entry, which is approved and posted as any other. */
  readonly reverse: (entryId: string, options: ReasonedWrite) => Promise<Proposed>;
  /** By the person concerned, within the days that follow the posting. */
  readonly appeal: (entryId: string, options: ReasonedWrite) => Promise<LedgerEntry>;
  /**
   * By a person who is neither concerned nor has proposed or approved it. `reverse` makes the
   * counter-entry, approved by this decision; it waits to be posted.
   */
  readonly decideAppeal: (
    entryId: string,
    options: ReasonedWrite & { readonly outcome: 'uphold' | 'reverse' },
  ) => Promise<LedgerEntry>;
  /** A period that is over; there is no way back. */
  readonly lockPeriod: (period: string, options: ReasonedWrite) => Promise<LedgerPeriod>;
  /** Evaluates a rule set on the inputs of a period and proposes what the ledger does not have yet. */
  readonly recompute: (request: RecomputeRequest, options: LedgerWrite) => Promise<Recomputation>;

  readonly entry: (entryId: string) => Promise<LedgerEntry>;
  readonly entries: (query?: EntryQuery) => Promise<readonly LedgerEntry[]>;
  /** Of an entry, or of a period. */
  readonly history: (
    of: { readonly entryId: string } | { readonly period: string },
  ) => Promise<readonly LedgerHistoryEntry[]>;
  readonly period: (id: string) => Promise<LedgerPeriod>;
  /** Those in which something was done, by id. */
  readonly periods: () => Promise<readonly LedgerPeriod[]>;
  readonly totals: (query?: TotalsQuery) => Promise<readonly Total[]>;
  /** A person's postings and what they make, of all periods or of one. */
  readonly statement: (person: string, query?: { readonly period?: string }) => Promise<Statement>;
}

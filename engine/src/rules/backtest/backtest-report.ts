import type { Json } from '../../model/index.ts';

/** One thing that was or is to be judged: a recorded evaluation, or a record of today. */
export interface BacktestRecord {
  /** How people find it again: an instance, a customer number. */
  readonly key: string;
  readonly inputs: Readonly<Record<string, Json>>;
  /** ISO 8601 */
  readonly factDate: string;
  /** What was decided then; absent where the version in force is to decide it now. */
  readonly before?: Judgement;
}

/** What came of one record. */
export type Judgement =
  | { readonly outputs: Json; readonly from: readonly string[] }
  | { readonly failure: { readonly code: string; readonly message: string } };

export interface BacktestChange {
  readonly key: string;
  readonly before: Judgement;
  readonly after: Judgement;
}

/** Records that move from the same rules to the same rules. */
export interface BacktestGroup {
  /** Ids of rules; empty without a match, the code where it failed. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly records: number;
  /** The first of them. */
  readonly example: BacktestChange;
}

/** Exact decimals as text, with their sign. */
export interface MoneyEffect {
  readonly currency: string;
  readonly before: string;
  readonly after: string;
  readonly effect: string;
  /** Records whose amount changes. */
  readonly records: number;
}

export interface BacktestReport {
  readonly draft: { readonly ruleSet: string; readonly version: string };
  readonly records: number;
  readonly unchanged: number;
  readonly changed: number;
  /** Records that the draft, or what is in force, cannot judge. */
  readonly failed: { readonly before: number; readonly after: number };
  /** By number of records, the largest first. */
  readonly groups: readonly BacktestGroup[];
  /** Records in groups that are not listed. */
  readonly inOtherGroups: number;
  /** How many records change in each output. */
  readonly outputs: Readonly<Record<string, number>>;
  readonly money: readonly MoneyEffect[];
  /** The first so many; all of them go where `onChange` takes them. */
  readonly changes: readonly BacktestChange[];
}

import type { Step } from '../entry/state.ts';

/** A period's book: how many postings it has, and their control totals. */
export interface PeriodState {
  readonly id: string;
  /** First and last day, ISO 8601 local dates. */
  readonly from: string;
  readonly to: string;
  readonly status: 'open' | 'locked';
  /** Postings so far: the number of the newest. */
  readonly postings: number;
  /** Sum of all postings by currency, signed decimal text. */
  readonly totals: Readonly<Record<string, string>>;
  readonly locked?: Step;
}

import type { Origin, Step } from '../entry/state.ts';

/** A posting as the period's book shows it. */
export interface PostedEntry {
  readonly id: string;
  readonly effect: 'reward' | 'penalty';
  readonly kind: string;
  readonly person: string;
  /** Signed decimal text: what it adds to the person's account; with its currency. */
  readonly value?: string;
  readonly currency?: string;
  /** The period it is reckoned for, where that is another: a correction. */
  readonly corrects?: string;
  /** Of a counter-entry: what it takes back. */
  readonly reverses?: string;
}

/** What can happen to a period. Shapes that were released are never edited. */
export type PeriodEvent =
  | {
      readonly kind: 'period-opened';
      readonly period: string;
      readonly from: string;
      readonly to: string;
    }
  | (Step & {
      readonly kind: 'posting-made';
      readonly number: number;
      readonly entry: PostedEntry;
      readonly origin: Origin['kind'];
      readonly appealUntil: number;
    })
  | (Step & { readonly kind: 'period-locked' });

import type { Actor } from '../../history/batch.ts';
import type { Variables } from '../../model/index.ts';
import type { Money } from '../../money/money.ts';

/** In the order of an entry's life. */
export const ENTRY_STATUSES = [
  ...(['proposed', 'approved', 'rejected', 'withdrawn', 'posted', 'appealed'] as const),
  // The appeal was dismissed: the entry stands for good.
  'upheld',
  // The appeal was granted: its counter-entry is on its way.
  'granted',
  'reversed',
] as const;

export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** What an entry is about; the same from its proposal to its end. */
export interface EntryContent {
  readonly effect: 'reward' | 'penalty';
  /** A word of the company's policies: `commission`, `bonus`, `fine`, `warning`, … */
  readonly kind: string;
  /** The one it is for. */
  readonly person: string;
  /** Absent where nothing is paid: a warning, a demerit. */
  readonly money?: Money;
  /** The period it is reckoned for. */
  readonly period: string;
  readonly reason: string;
}

/** As it is proposed. */
export interface ProposedContent extends EntryContent {
  /** The reason in English, where it is written in another language. */
  readonly reasonEn?: string;
}

/** Where an entry comes from; by hand, its proposer must not decide it. */
export type Origin =
  | { readonly kind: 'hand' }
  /** A job of a process instance has asked for it. */
  | { readonly kind: 'process'; readonly instanceId: string; readonly element: string }
  | {
      readonly kind: 'rule';
      readonly ruleSetId: string;
      readonly ruleSetVersion: string;
      /** What one recomputation looks at as a whole: rule set and period. */
      readonly run: string;
      /** What this entry answers within the run; at most one entry of a slot stands. */
      readonly slot: string;
    }
  | { readonly kind: 'appeal' };

/** What a rule saw and said. */
export interface Basis {
  readonly inputs: Variables;
  readonly outputs: unknown;
  readonly explanation: unknown;
}

/** Who did one step, when, and why. */
export interface Step {
  readonly actor: Actor;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly reason?: string;
}

export interface Posting extends Step {
  /** The period it counts in: its own, or the open one where its own was locked. */
  readonly period: string;
  /** 1, 2, … within the period, without gaps. */
  readonly number: number;
  /** Epoch milliseconds until which the person may appeal. */
  readonly appealUntil: number;
}

export interface EntryState extends ProposedContent {
  readonly id: string;
  readonly status: EntryStatus;
  readonly origin: Origin;
  readonly proposed: Step;
  readonly basis?: Basis;
  readonly decided?: Step;
  /** Withdrawn: by the proposer, or since a recomputation has found something else. */
  readonly withdrawn?: Step & { readonly superseded: boolean };
  readonly posted?: Posting;
  readonly appealed?: Step;
  readonly appealDecided?: Step;
  /** Where the appeal was granted: the counter-entry. */
  readonly granted?: string;
  /** Set on a counter-entry: the entry that it takes back. */
  readonly reverses?: string;
  /** The entry in whose stead this one stands; it can only be posted after that one is reversed. */
  readonly replaces?: string;
  readonly reversed?: Step & { readonly counterEntry: string; readonly origin: Origin['kind'] };
}

import type { Actor } from '../../history/batch.ts';
import type { Origin } from '../entry/state.ts';
import type { PostedEntry } from './event.ts';

interface CommandBase {
  /** Id of the period. */
  readonly period: string;
  readonly actor: Actor;
  /** Epoch milliseconds. */
  readonly now: number;
  /** ISO 8601 local date. */
  readonly today: string;
}

export type PeriodCommand =
  | (CommandBase & {
      readonly kind: 'post';
      readonly entry: PostedEntry;
      readonly reason?: string;
      /** Where the entry is a counter-entry: why it was made. */
      readonly origin: Origin['kind'];
      /** Epoch milliseconds. */
      readonly appealUntil: number;
    })
  | (CommandBase & { readonly kind: 'lock'; readonly reason: string });

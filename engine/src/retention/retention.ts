import type { EntityType } from '../entity/entity-type.ts';
import { fail, ok, type Failure } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

/** How long ended instances of a process stay in the store. */
export interface RetentionState {
  readonly processId: string;
  /** Days of 24 hours after the end; absent: for ever. */
  readonly days?: number;
  readonly reason: string;
  /** Clauses that ask for it. */
  readonly policy: readonly string[];
  readonly person: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

export interface RetentionCommand extends Omit<RetentionState, 'person' | 'time'> {
  readonly kind: 'set-retention';
  readonly actor: Actor;
  readonly now: number;
}

/** Shapes that were released are never edited. */
export interface RetentionEvent extends RetentionState {
  readonly kind: 'retention-set';
}

/** A hundred years: longer is for ever. */
const MOST_DAYS = 36_500;

export const RETENTION: EntityType<RetentionState, RetentionCommand, RetentionEvent> = {
  kind: 'retention',
  decide: (_state, { kind: _, actor, now, ...set }) => {
    const { days, reason } = set;
    if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS))
      return fail(WRONG_DAYS);
    if (reason.trim() === '') return fail(REASON_MISSING);
    return ok([{ kind: 'retention-set', ...set, person: actor.id, time: now }]);
  },
  evolve: (_state, { kind: _, ...state }) => state,
  fields: () => ({}),
  consequences: () => ({}),
};

const WRONG_DAYS: Failure = {
  code: 'RETENTION_INVALID',
  message: `Expected a whole number of days from 1 to ${String(MOST_DAYS)}, but it is none.`,
  mend: 'Name the days after the end, or none to keep for ever.',
};

export const REASON_MISSING: Failure = {
  code: 'RETENTION_INVALID',
  message: 'Expected a reason that can stand in history, but there is none.',
  mend: 'Say why.',
};

import type { EntityType } from '../entity/entity-type.ts';
import { fail, ok, type Failure } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';
import { REASON_MISSING } from './retention.ts';

/** What stays whatever its age, such as for a court: an instance, or all of a business key. */
export interface HoldTarget {
  readonly kind: 'instance' | 'business-key';
  readonly id: string;
}

export interface HoldState {
  readonly target: HoldTarget;
  readonly active: boolean;
  /** Of setting it, or of lifting it. */
  readonly reason: string;
  readonly person: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

export interface HoldCommand {
  readonly kind: 'set-hold' | 'lift-hold';
  readonly target: HoldTarget;
  readonly reason: string;
  readonly actor: Actor;
  readonly now: number;
}

/** Shapes that were released are never edited. */
export interface HoldEvent extends Omit<HoldState, 'active'> {
  readonly kind: 'hold-set' | 'hold-lifted';
}

export const HOLD: EntityType<HoldState, HoldCommand, HoldEvent> = {
  kind: 'hold',
  decide: (state, { kind, target, reason, actor, now }) => {
    if (reason.trim() === '') return fail(REASON_MISSING);
    const lifts = kind === 'lift-hold';
    if (lifts && !state?.active) return fail(notHeld(target));
    if (!lifts && state?.active) return ok([]);
    const event = lifts ? 'hold-lifted' : 'hold-set';
    return ok([{ kind: event, target, reason, person: actor.id, time: now }]);
  },
  evolve: (_state, { kind, ...state }) => ({ ...state, active: kind === 'hold-set' }),
  fields: ({ active }) => ({ 'hold.active': String(active) }),
  consequences: () => ({}),
};

/** In ASCII, as names of entities are. */
export const holdName = ({ kind, id }: HoldTarget): string => `${kind}.${encodeURIComponent(id)}`;

const notHeld = ({ kind, id }: HoldTarget): Failure => ({
  code: 'HOLD_NOT_FOUND',
  message: `Expected a hold on ${kind} "${id}", but there is none.`,
  mend: 'List the holds, and name one of them.',
});

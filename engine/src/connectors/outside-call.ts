import type { EntityType } from '../entity/entity-type.ts';
import { ok } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

/** A request that must not be made twice: noted before it is sent. */
export interface OutsideCallState {
  /** `begun`: it may have been carried out. `not-sent`: it never left, and may be tried again. */
  readonly status: 'begun' | 'not-sent';
  /** Epoch milliseconds. */
  readonly time: number;
}

export interface OutsideCallCommand {
  readonly kind: 'begin-call' | 'forget-call';
  readonly actor: Actor;
  readonly now: number;
}

/** Shapes that were released are never edited. */
export interface OutsideCallEvent {
  readonly kind: 'call-begun' | 'call-not-sent';
  readonly time: number;
}

export const OUTSIDE_CALL: EntityType<OutsideCallState, OutsideCallCommand, OutsideCallEvent> = {
  kind: 'outside-call',
  decide: (_state, { kind, now }) =>
    ok([{ kind: kind === 'begin-call' ? 'call-begun' : 'call-not-sent', time: now }]),
  evolve: (_state, { kind, time }) => ({
    status: kind === 'call-begun' ? 'begun' : 'not-sent',
    time,
  }),
  fields: ({ status }) => ({ status }),
  consequences: () => ({}),
};

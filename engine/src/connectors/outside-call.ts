import type { EntityType } from '../entity/entity-type.ts';
import { ok } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

/** A request that must not be made twice: noted before it is sent. */
export interface OutsideCallState {
  /** `begun`: nobody knows what came of it. `not-sent`: it never left, and may be tried again. */
  readonly status: 'begun' | 'not-sent' | 'answered';
  readonly times: number;
  /** Epoch milliseconds of the last time that it was begun. */
  readonly begunAt: number;
}

export interface OutsideCallCommand {
  readonly kind: 'begin-call' | 'forget-call' | 'end-call';
  readonly actor: Actor;
  readonly now: number;
}

/** Shapes that were released are never edited. */
export interface OutsideCallEvent {
  readonly kind: 'call-begun' | 'call-not-sent' | 'call-answered';
  readonly time: number;
}

const EVENT_OF = {
  'begin-call': 'call-begun',
  'forget-call': 'call-not-sent',
  'end-call': 'call-answered',
} as const;

const STATUS_OF = {
  'call-begun': 'begun',
  'call-not-sent': 'not-sent',
  'call-answered': 'answered',
} as const;

export const OUTSIDE_CALL: EntityType<OutsideCallState, OutsideCallCommand, OutsideCallEvent> = {
  kind: 'outside-call',
  decide: (_state, { kind, now }) => ok([{ kind: EVENT_OF[kind], time: now }]),
  evolve: (state, { kind, time }) => {
    const begun = kind === 'call-begun';
    return {
      status: STATUS_OF[kind],
      times: (state?.times ?? 0) + (begun ? 1 : 0),
      begunAt: begun ? time : (state?.begunAt ?? time),
    };
  },
  fields: ({ status }) => ({ status }),
  consequences: () => ({}),
};

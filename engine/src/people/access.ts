import type { EntityType } from '../entity/entity-type.ts';
import { ok } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

/** Somebody has opened a confidential thing, or acted as administrator: written once, never changed. */
export interface AccessState {
  readonly id: string;
  readonly person: string;
  readonly kind: 'view' | 'act';
  /** What it was, such as `record/customer/01h…` or `user/li`. */
  readonly subject: string;
  /** Name of the route. */
  readonly route: string;
  /** Epoch milliseconds. */
  readonly time: number;
  /** Of the request, as logs name it. */
  readonly request: string;
}

export interface AccessCommand {
  readonly kind: 'log-access';
  readonly access: AccessState;
  readonly actor: Actor;
}

export interface AccessEvent {
  readonly kind: 'access-logged';
  readonly access: AccessState;
}

export const ACCESS: EntityType<AccessState, AccessCommand, AccessEvent> = {
  kind: 'access',
  decide: (_state, { access }) => ok([{ kind: 'access-logged', access }]),
  evolve: (_state, { access }) => access,
  fields: ({ person, kind, subject }) => ({ person, kind, subject }),
  consequences: () => ({}),
};

import type { EntityType } from '../entity/entity-type.ts';
import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';
import { groupsOf, type Role } from './role.ts';

/** An account as last committed. */
export interface UserState {
  /** Name to sign in with; what history calls the person. */
  readonly id: string;
  /** Name to show. */
  readonly name: string;
  readonly email?: string;
  readonly roles: readonly Role[];
  /** Ids of departments. */
  readonly departments: readonly string[];
  readonly active: boolean;
  /** Hash of the password, never the password; absent where there is none, such as for single sign-on. */
  readonly secret?: string;
  /** Digest of whom a sign-in provider knows; absent where the account is local alone. */
  readonly subject?: string;
  /** The password was given by somebody else. */
  readonly mustChange: boolean;
  /** Wrong passwords since the last right one. */
  readonly failures: number;
  /** Epoch milliseconds. */
  readonly lockedUntil?: number;
}

export interface UserChanges {
  readonly name?: string;
  readonly email?: string;
  readonly roles?: readonly Role[];
  readonly departments?: readonly string[];
  readonly active?: boolean;
}

export type UserCommand = { readonly actor: Actor } & (
  | {
      readonly kind: 'create-user';
      readonly user: Pick<UserState, 'id' | 'name' | 'email' | 'roles' | 'departments'>;
      readonly secret?: string;
      readonly subject?: string;
      readonly mustChange: boolean;
    }
  /** For good: an account is one person's at the provider. */
  | { readonly kind: 'link-user'; readonly subject: string }
  | { readonly kind: 'change-user'; readonly changes: UserChanges }
  | { readonly kind: 'set-secret'; readonly secret: string; readonly mustChange: boolean }
  /** At `limit` wrong passwords the account is locked until `until`, in epoch milliseconds. */
  | { readonly kind: 'refuse-sign-in'; readonly limit: number; readonly until: number }
  | { readonly kind: 'accept-sign-in' }
);

/** Shapes that were released are never edited. `values` are kept beside the chain. */
export type UserEvent =
  | {
      readonly kind: 'user-created';
      readonly id: string;
      readonly roles: readonly Role[];
      readonly departments: readonly string[];
      readonly mustChange: boolean;
      readonly values: {
        readonly name: string;
        readonly email?: string;
        readonly secret?: string;
        readonly subject?: string;
      };
    }
  | { readonly kind: 'user-linked'; readonly values: { readonly subject: string } }
  | {
      readonly kind: 'user-changed';
      readonly roles?: readonly Role[];
      readonly departments?: readonly string[];
      readonly active?: boolean;
      readonly values: { readonly name?: string; readonly email?: string };
    }
  | {
      readonly kind: 'user-secret-set';
      readonly mustChange: boolean;
      readonly values: { readonly secret: string };
    }
  | {
      readonly kind: 'user-sign-in-refused';
      readonly failures: number;
      readonly lockedUntil?: number;
    }
  | { readonly kind: 'user-sign-in-accepted' };

export const USER: EntityType<UserState, UserCommand, UserEvent> = {
  kind: 'user',
  decide: decideUser,
  evolve: evolveUser,
  fields: (user) => ({
    status: user.active ? 'active' : 'disabled',
    ...(user.subject !== undefined && { 'user.subject': user.subject }),
    ...Object.fromEntries(groupsOf(user).map((group) => [`group:${group}`, 'true'])),
    ...Object.fromEntries(user.roles.map((role) => [`role:${role}`, 'true'])),
  }),
  consequences: () => ({}),
  personal: () => ['name', 'email', 'secret', 'subject'],
};

function decideUser(
  state: UserState | undefined,
  command: UserCommand,
): Result<readonly UserEvent[]> {
  if (command.kind === 'create-user') return state ? fail(taken(state)) : ok([created(command)]);
  if (!state) return fail(NOT_FOUND);
  switch (command.kind) {
    case 'change-user': {
      const { name, email, ...rest } = command.changes;
      const values = { ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
      return ok([{ kind: 'user-changed', ...rest, values }]);
    }
    case 'link-user':
      return link(state, command.subject);
    case 'set-secret': {
      const { mustChange, secret } = command;
      return ok([{ kind: 'user-secret-set', mustChange, values: { secret } }]);
    }
    case 'refuse-sign-in': {
      const failures = state.failures + 1;
      const locks = failures % command.limit === 0;
      const locked = locks ? { lockedUntil: command.until } : {};
      return ok([{ kind: 'user-sign-in-refused', failures, ...locked }]);
    }
    case 'accept-sign-in':
      return ok(state.failures === 0 ? [] : [{ kind: 'user-sign-in-accepted' }]);
  }
}

function created(command: Extract<UserCommand, { kind: 'create-user' }>): UserEvent {
  const { user, secret, subject, mustChange } = command;
  const { id, roles, departments, name, email } = user;
  const values = {
    name,
    ...(email !== undefined && { email }),
    ...(secret !== undefined && { secret }),
    ...(subject !== undefined && { subject }),
  };
  return { kind: 'user-created', id, roles, departments, mustChange, values };
}

function link(user: UserState, subject: string): Result<readonly UserEvent[]> {
  if (user.subject === undefined) return ok([{ kind: 'user-linked', values: { subject } }]);
  return user.subject === subject ? ok([]) : fail(linked(user));
}

function evolveUser(state: UserState | undefined, event: UserEvent): UserState {
  if (event.kind === 'user-created') {
    const { id, roles, departments, mustChange, values } = event;
    return { id, roles, departments, mustChange, active: true, failures: 0, ...values };
  }
  if (!state) throw new Error(`Expected a user before "${event.kind}", but there is none.`);
  const { lockedUntil: _, ...unlocked } = state;
  switch (event.kind) {
    case 'user-changed': {
      const { kind: _kind, values, ...rest } = event;
      return { ...state, ...rest, ...values };
    }
    case 'user-linked':
      return { ...state, ...event.values };
    case 'user-secret-set':
      return { ...unlocked, ...event.values, mustChange: event.mustChange, failures: 0 };
    case 'user-sign-in-refused': {
      const { failures, lockedUntil } = event;
      return { ...unlocked, failures, ...(lockedUntil !== undefined && { lockedUntil }) };
    }
    case 'user-sign-in-accepted':
      return { ...unlocked, failures: 0 };
  }
}

const taken = ({ id }: UserState): Failure => ({
  code: 'USER_TAKEN',
  message: `Expected a new user, but "${id}" exists.`,
  mend: 'Choose another name to sign in with.',
});

const linked = ({ id }: UserState): Failure => ({
  code: 'USER_LINKED',
  message: `Expected account "${id}" to be nobody else's at the sign-in provider, but it is.`,
  mend: 'Make the new person an account of their own.',
});

const NOT_FOUND: Failure = {
  code: 'USER_NOT_FOUND',
  message: 'Expected a user of this name, but there is none.',
  mend: 'List the users and take an id from there.',
};

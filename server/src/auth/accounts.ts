import { WaybillError, type Actor, type Engine } from '@waybill/engine';
import { USER, type UserChanges, type UserState } from '@waybill/engine/people';
import type { Settings } from '../app/settings.ts';
import { hashPassword, isPassword, oneTimePassword } from './password.ts';
import { checkNewPassword } from './password-rules.ts';

export type NewUser = Pick<UserState, 'id' | 'name' | 'email' | 'roles' | 'departments'>;

/** Local accounts: who exists, and whether a password is theirs. */
export interface Accounts {
  readonly find: (id: string) => Promise<UserState | undefined>;
  readonly get: (id: string) => Promise<UserState>;
  /** Gives the one-time password, which is kept nowhere. */
  readonly create: (user: NewUser, actor: Actor, claims?: readonly string[]) => Promise<Created>;
  readonly update: (id: string, changes: UserChanges, actor: Actor) => Promise<UserState>;
  readonly resetPassword: (id: string, actor: Actor) => Promise<Created>;
  readonly changePassword: (id: string, current: string, next: string) => Promise<void>;
  /** The account, where the password is right; counts and locks where it is not. */
  readonly signIn: (id: string, password: string) => Promise<UserState>;
}

export interface Created {
  readonly user: UserState;
  readonly oneTimePassword: string;
}

type Parts = Pick<Settings, 'lockAfter' | 'lockLength'> & { readonly engine: Engine };

export function createAccounts(parts: Parts): Accounts {
  const { engine } = parts;
  const find = async (id: string): Promise<UserState | undefined> =>
    (await engine.entities.load(USER, id))?.state;
  const get = async (id: string): Promise<UserState> => {
    const user = await find(id);
    if (user) return user;
    throw new WaybillError(notFound(id));
  };
  const mustBeRight = createProof(parts);
  return {
    ...{ find, get },
    create: async (user, actor, claims) => {
      const { secret, oneTimePassword } = await given();
      const command = { kind: 'create-user', user, secret, mustChange: true, actor } as const;
      return { user: await send(engine, user.id, command, claims), oneTimePassword };
    },
    update: (id, changes, actor) => send(engine, id, { kind: 'change-user', changes, actor }),
    resetPassword: async (id, actor) => {
      await get(id);
      const { secret, oneTimePassword } = await given();
      const command = { kind: 'set-secret', secret, mustChange: true, actor } as const;
      return { user: await send(engine, id, command), oneTimePassword };
    },
    changePassword: async (id, current, next) => {
      const user = await get(id);
      checkNewPassword(next, { user, current });
      await mustBeRight(user, current);
      const secret = await hashPassword(next);
      await send(engine, id, { kind: 'set-secret', secret, mustChange: false, actor: self(user) });
    },
    signIn: async (id, password) => {
      const user = await find(id);
      if (user) return mustBeRight(user, password);
      // Hashed in vain, so that time does not tell who exists.
      await isPassword(password, NOBODYS);
      throw new WaybillError(REFUSED);
    },
  };
}

async function given(): Promise<{ readonly secret: string; readonly oneTimePassword: string }> {
  const password = oneTimePassword();
  return { secret: await hashPassword(password), oneTimePassword: password };
}

async function send(
  { entities }: Engine,
  id: string,
  command: Parameters<typeof USER.decide>[1],
  claims?: readonly string[],
): Promise<UserState> {
  const request = { name: id, command, ...(claims && { claims }) };
  const outcome = await entities.change(USER, request);
  if (outcome.kind === 'done') return outcome.state;
  throw new WaybillError(outcome.kind === 'refused' ? outcome.failure : taken(id));
}

/** Whether a password is the user's: counts and locks where it is not. */
function createProof({ engine, lockAfter, lockLength }: Parts) {
  return async (user: UserState, password: string): Promise<UserState> => {
    if ((user.lockedUntil ?? 0) > engine.now()) throw new WaybillError(LOCKED);
    const right = await isPassword(password, user.secret ?? NOBODYS);
    if (right && user.active && user.secret !== undefined)
      return send(engine, user.id, { kind: 'accept-sign-in', actor: self(user) });
    const until = engine.now() + lockLength;
    const counted = { kind: 'refuse-sign-in', limit: lockAfter, until, actor: self(user) } as const;
    await send(engine, user.id, counted);
    throw new WaybillError(REFUSED);
  };
}

const self = ({ id }: UserState): Actor => ({ id, by: 'user' });

/** Of a password that nobody has. */
const NOBODYS = `scrypt$32768$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const REFUSED = {
  code: 'AUTH_REFUSED',
  message: 'Expected the name and password of an active account, but they are not.',
  mend: 'Try again; after several wrong passwords the account is locked for some minutes.',
};

const LOCKED = {
  code: 'AUTH_LOCKED',
  message: 'Expected an account that is not locked, but there were too many wrong passwords.',
  mend: 'Wait some minutes, or ask an administrator for a new password.',
};

const notFound = (id: string) => ({
  code: 'USER_NOT_FOUND',
  message: `Expected a user "${id}", but there is none.`,
  mend: 'List the users and take an id from there.',
});

const taken = (id: string) => ({
  code: 'USER_TAKEN',
  message: `Expected a new user "${id}", but another process has made it.`,
  mend: 'Choose another name to sign in with.',
});

import { WaybillError } from '@waybill/engine';
import { FIRST_ADMINISTRATOR } from '../app/first-administrator.ts';
import type { ServerContext } from '../app/server-context.ts';
import { csrfTokenOf, type ShownPass } from '../auth/pass-secret.ts';
import type { Handlers } from '../http/call.ts';
import { mustChangePassword } from '../http/must-change-password.ts';
import { groupsOf, type UserState } from '@waybill/engine/people';

type SessionHandlers = Pick<
  Handlers,
  'signIn' | 'listWays' | 'whoAmI' | 'signOut' | 'changePassword'
>;

export const SESSION_HANDLERS: SessionHandlers = {
  signIn: async ({ context, body, setSession }) => {
    const local = !context.settings.oidc?.onlyAdministratorLocal;
    if (!local && body.user !== FIRST_ADMINISTRATOR) throw new WaybillError(LOCAL_OFF);
    const user = await context.accounts.signIn(body.user, body.password);
    const pass = await beginSession(context, user);
    setSession(`${pass.id}.${pass.secret}`);
    return { ...signedIn(user), csrfToken: csrfTokenOf(pass.secret) };
  },
  listWays: async ({ context: { settings } }) => {
    const { oidc } = settings;
    if (!oidc) return { password: 'everybody' };
    const single = { title: oidc.title, address: '/api/v1/session/oidc' };
    return { password: oidc.onlyAdministratorLocal ? 'administrator' : 'everybody', single };
  },
  whoAmI: async ({ caller: { user, pass, person } }) => ({
    ...signedIn(user),
    mustChangePassword: mustChangePassword({ user, pass }),
    ...(pass.kind === 'session' && { csrfToken: csrfTokenOf(pass.secret) }),
    ...(person.scopes && { scopes: person.scopes }),
  }),
  signOut: async ({ context, caller: { pass, actor }, setSession }) => {
    if (pass.kind === 'session') await context.sessions.end(pass.id, actor);
    setSession(undefined);
  },
  changePassword: async ({ context, caller: { user, pass, actor }, body }) => {
    const { accounts, sessions } = context;
    await accounts.changePassword(user.id, body.current, body.next);
    await sessions.endAll(user.id, actor, pass.kind === 'session' ? pass.id : undefined);
  },
};

/** Also for whoever has proved elsewhere who they are. */
export const beginSession = (
  { sessions, settings, engine }: Pick<ServerContext, 'sessions' | 'settings' | 'engine'>,
  { id }: UserState,
  title?: string,
): Promise<ShownPass> => {
  const expiresAt = engine.now() + settings.sessionLength;
  const begun = title === undefined ? {} : { title };
  return sessions.issue({ user: id, expiresAt, ...begun }, { id, by: 'user' });
};

const LOCAL_OFF = {
  code: 'AUTH_LOCAL_OFF',
  message: 'Expected a company account, but a password of this server was sent.',
  mend: 'Sign in with the company account.',
};

const signedIn = (user: UserState) => ({
  ...{ user: user.id, name: user.name, roles: user.roles, departments: user.departments },
  groups: groupsOf(user),
  mustChangePassword: user.mustChange,
});

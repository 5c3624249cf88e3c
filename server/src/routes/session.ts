import type { Handlers } from '../http/call.ts';
import { csrfTokenOf } from '../auth/pass-secret.ts';
import { groupsOf, type UserState } from '@waybill/engine/people';

type SessionHandlers = Pick<Handlers, 'signIn' | 'whoAmI' | 'signOut' | 'changePassword'>;

export const SESSION_HANDLERS: SessionHandlers = {
  signIn: async ({ context, body, setSession }) => {
    const { accounts, sessions, settings, engine } = context;
    const user = await accounts.signIn(body.user, body.password);
    const expiresAt = engine.now() + settings.sessionLength;
    const pass = await sessions.issue({ user: user.id, expiresAt }, { id: user.id, by: 'user' });
    setSession(`${pass.id}.${pass.secret}`);
    return { ...signedIn(user), csrfToken: csrfTokenOf(pass.secret) };
  },
  whoAmI: async ({ caller: { user, pass, person } }) => ({
    ...signedIn(user),
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

const signedIn = (user: UserState) => ({
  ...{ user: user.id, name: user.name, roles: user.roles, departments: user.departments },
  groups: groupsOf(user),
  mustChangePassword: user.mustChange,
});

import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Id, Names } from '../shapes.ts';

const Password = Type.String({ minLength: 1, maxLength: 200 });

/** Whoever is signed in, with what the pages need to know what to show. */
const SignedIn = Type.Object({
  user: Id,
  name: Type.String(),
  roles: Names,
  departments: Names,
  groups: Type.Array(Type.String(), {
    description: 'In which tasks and record types find the person',
  }),
  mustChangePassword: Type.Boolean(),
  csrfToken: Type.Optional(
    Type.String({ description: 'For X-CSRF-Token of every write; absent with a token' }),
  ),
  scopes: Type.Optional(Names),
});

export const SESSION_ROUTES = {
  signIn: route({
    ...{ method: 'POST', path: '/session', permission: 'open' },
    summary: 'Signs in with name and password; sets the session cookie.',
    body: Type.Object({ user: Id, password: Password }, { additionalProperties: false }),
    answer: SignedIn,
  }),
  whoAmI: route({
    ...{ method: 'GET', path: '/session', permission: 'arriving' },
    summary: 'Who is signed in.',
    answer: SignedIn,
  }),
  signOut: route({
    ...{ method: 'DELETE', path: '/session', permission: 'arriving' },
    summary: 'Ends the session.',
  }),
  changePassword: route({
    ...{ method: 'POST', path: '/session/password', permission: 'arriving' },
    summary: 'Sets one’s own password; ends all other sessions of the account.',
    body: Type.Object({ current: Password, next: Password }, { additionalProperties: false }),
  }),
};

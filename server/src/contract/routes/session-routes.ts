import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Id, Names, Wording } from '../shapes.ts';

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

/** Answered by a redirect. */
const PAGE = { media: 'text/html', answer: Type.String() } as const;

export const SESSION_ROUTES = {
  signIn: route({
    ...{ method: 'POST', path: '/session', permission: 'open' },
    summary: 'Signs in with name and password; sets the session cookie.',
    body: Type.Object({ user: Id, password: Password }, { additionalProperties: false }),
    answer: SignedIn,
  }),
  listWays: route({
    ...{ method: 'GET', path: '/session/ways', permission: 'open' },
    summary:
      'How one can sign in: with a password of this server, with a company account, or both.',
    answer: Type.Object({
      password: Type.Union([Type.Literal('everybody'), Type.Literal('administrator')]),
      single: Type.Optional(
        Type.Object({
          title: Wording,
          address: Type.String({ description: 'For the browser to go to, with `back`' }),
        }),
      ),
    }),
  }),
  beginSingleSignOn: route({
    ...{ method: 'GET', path: '/session/oidc', permission: 'open', ...PAGE },
    summary: 'Sends the browser to the sign-in provider (OpenID Connect).',
    query: Type.Object({
      back: Type.Optional(
        Type.String({ maxLength: 500, description: 'Path of the page to go on with' }),
      ),
    }),
  }),
  finishSingleSignOn: route({
    ...{ method: 'GET', path: '/session/oidc/callback', permission: 'open', ...PAGE },
    summary:
      'Where the provider sends the browser back: signs in and goes on, or to the login page with `refused=<code>`.',
    query: Type.Object(
      {
        code: Type.Optional(Type.String({ maxLength: 4_000 })),
        state: Type.Optional(Type.String({ maxLength: 500 })),
      },
      { additionalProperties: Type.String({ maxLength: 4_000 }), maxProperties: 20 },
    ),
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

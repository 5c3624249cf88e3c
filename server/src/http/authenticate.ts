import type { Request } from 'express';
import { WaybillError } from '@waybill/engine';
import { groupsOf, type PassState, type Role } from '@waybill/engine/people';
import type { ServerContext } from '../app/server-context.ts';
import { SINGLE_SIGN_ON } from '../auth/passes.ts';
import { isCsrfToken, readPass } from '../auth/pass-secret.ts';
import { abilityOf } from '../contract/index.ts';
import type { Caller } from './call.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** Who has sent the request: by token, else by session; undefined for nobody. */
export async function authenticate(
  context: ServerContext,
  request: Request,
): Promise<Caller | undefined> {
  const header = request.get('authorization');
  if (header !== undefined) return byToken(context, header);
  const shown = readPass(cookieOf(request.get('cookie'), SESSION_COOKIE));
  if (!shown) return undefined;
  const session = await context.sessions.check(shown);
  if (!session) return undefined;
  if (!SAFE.has(request.method)) mustBeOurPage(context, request, shown.secret);
  const single = session.title === SINGLE_SIGN_ON;
  return callerOf(context, session, { kind: 'session', ...shown, single });
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

async function byToken(context: ServerContext, header: string): Promise<Caller | undefined> {
  const shown = readPass(/^Bearer wbt_(.+)$/i.exec(header)?.[1]);
  const token = shown && (await context.tokens.check(shown));
  return token && callerOf(context, token, { kind: 'token', id: token.id });
}

async function callerOf(
  { accounts }: ServerContext,
  { user: id, scopes }: PassState,
  pass: Caller['pass'],
): Promise<Caller | undefined> {
  const user = await accounts.find(id);
  if (!user?.active) return undefined;
  const { roles, departments } = user;
  const person = { id, roles, departments, ...(scopes && { scopes }) };
  const by =
    pass.kind === 'token' ? 'token' : (RANK.find((role) => roles.includes(role)) ?? 'user');
  return {
    ...{ user, person, pass },
    ability: abilityOf(person),
    actor: { id, by },
    groups: groupsOf(person),
  };
}

/** The right that history names, of a person who has several. */
const RANK: readonly Role[] = [
  ...(['manager', 'process-owner', 'domain-expert', 'clerk', 'administrator', 'auditor'] as const),
];

/** Another site can make a browser send the cookie, but cannot read the token (OWASP, synchroniser token). */
function mustBeOurPage({ settings }: ServerContext, request: Request, secret: string): void {
  const origin = request.get('origin');
  const own = settings.publicUrl ?? `${request.protocol}://${request.get('host') ?? ''}`;
  if ((origin === undefined || origin === own) && isCsrfToken(request.get('x-csrf-token'), secret))
    return;
  throw new WaybillError({
    code: 'AUTH_CSRF',
    message: 'Expected X-CSRF-Token of this session from our own page, but it is missing or wrong.',
    mend: 'Send the csrfToken of GET /api/v1/session, from the server’s own origin.',
  });
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

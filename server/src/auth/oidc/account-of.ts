import { createHash } from 'node:crypto';
import { WaybillError, type Engine } from '@waybill/engine';
import { USER, type UserState } from '@waybill/engine/people';
import { isLastAdministrator } from '../last-administrator.ts';
import type { Claims } from './oidc-provider.ts';
import type { OidcSettings } from './oidc-settings.ts';

const OIDC = { id: 'oidc', by: 'system' } as const;

/** Accounts that are looked through for an e-mail address, once for each new person. */
const MOST_ACCOUNTS = 20_000;
const PAGE = 500;

/** Whose account it is: known by subject, else found by claim and linked for good, else made. */
export async function accountOf(
  engine: Engine,
  settings: OidcSettings,
  claims: Claims,
): Promise<UserState> {
  const subject = subjectOf(claims);
  const user = (await bySubject(engine, subject)) ?? (await meet(engine, settings, claims));
  if (!user.active)
    throw refused('AUTH_REFUSED', `an active account, but "${user.id}" is disabled`);
  return granted(engine, settings, { user, claims });
}

/** Of issuer and subject together: subjects of two providers may be alike (OpenID Connect Core 1.0 §5.7). */
const subjectOf = ({ iss, sub }: Claims): string =>
  createHash('sha256').update(`${iss}\n${sub}`).digest('hex');

const bySubject = async ({ entities }: Engine, subject: string): Promise<UserState | undefined> =>
  (await entities.find(USER, { where: { 'user.subject': subject }, limit: 1 }))[0]?.state;

async function meet(engine: Engine, settings: OidcSettings, claims: Claims): Promise<UserState> {
  const found = await byClaim(engine, settings, claims);
  if (found) return link(engine, found, claims);
  if (settings.create) return create(engine, claims);
  const known = `"${settings.claim}" to be that of an account, but there is none`;
  throw refused('OIDC_NO_ACCOUNT', known);
}

async function byClaim(
  engine: Engine,
  { claim }: OidcSettings,
  claims: Claims,
): Promise<UserState | undefined> {
  const value = textIn(claims, claim);
  if (value === undefined) return undefined;
  if (claim !== 'email') return (await engine.entities.load(USER, value))?.state;
  // Whoever can write any address into their profile would be anybody.
  if (claims['email_verified'] !== true)
    throw refused('OIDC_EMAIL_NOT_VERIFIED', 'a verified e-mail address, but it is not');
  const [first, second] = await byEmail(engine, value.toLowerCase());
  if (second)
    throw refused('OIDC_ACCOUNT_AMBIGUOUS', 'one account of this address, but there are two');
  return first;
}

async function byEmail({ entities }: Engine, email: string): Promise<readonly UserState[]> {
  const found: UserState[] = [];
  let after: string | undefined;
  for (let looked = 0; looked < MOST_ACCOUNTS; looked += PAGE) {
    const page = { limit: PAGE, ...(after !== undefined && { after }) };
    const users = await entities.find(USER, page);
    found.push(
      ...users.map(({ state }) => state).filter((one) => one.email?.toLowerCase() === email),
    );
    after = users.at(-1)?.name;
    if (users.length < PAGE) break;
  }
  return found;
}

/** An account that is another person's at the provider stays theirs, whoever has the address now. */
async function link(engine: Engine, user: UserState, claims: Claims): Promise<UserState> {
  const command = { kind: 'link-user', subject: subjectOf(claims), actor: OIDC } as const;
  const outcome = await engine.entities.change(USER, { name: user.id, command });
  if (outcome.kind === 'done') return outcome.state;
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  throw new Error(`Expected no claim of an account, but "${outcome.key}" is taken.`);
}

/** Names that are tried where the first is another's. */
const MOST_NAMES = 20;

async function create(engine: Engine, claims: Claims): Promise<UserState> {
  const subject = subjectOf(claims);
  const base = nameOf(claims);
  const email = textIn(claims, 'email');
  const mail = claims['email_verified'] === true && email !== undefined ? { email } : {};
  const name = (textIn(claims, 'name') ?? base).slice(0, 100);
  for (let count = 1; count <= MOST_NAMES; count += 1) {
    const id = count === 1 ? base : `${base}-${String(count)}`;
    const user = { id, name, ...mail, roles: [], departments: [] };
    const command = { kind: 'create-user', user, subject, mustChange: false, actor: OIDC } as const;
    // Of two browsers of one person, one makes the account.
    const claim = { claims: [`oidc:${subject}`] };
    const outcome = await engine.entities.change(USER, { name: id, command, ...claim });
    if (outcome.kind === 'done') return outcome.state;
    if (outcome.kind === 'claimed') {
      const made = await bySubject(engine, subject);
      if (made) return made;
    }
  }
  throw refused('OIDC_NO_ACCOUNT', `a free name like "${base}", but all are taken`);
}

/** A name to sign in with, as accounts have them. */
function nameOf(claims: Claims): string {
  const wished = textIn(claims, 'preferred_username') ?? textIn(claims, 'email') ?? 'user';
  const [local = ''] = wished.toLowerCase().split('@', 1);
  const safe = local.replaceAll(/[^a-z0-9._-]/g, '-').replace(/^[^a-z0-9]+/, '');
  return safe === '' ? 'user' : safe.slice(0, 50);
}

interface Granting {
  readonly user: UserState;
  readonly claims: Claims;
}

/**
 * Roles and departments that groups stand for follow the groups at each sign-in; all others are an
 * administrator's to give and take.
 */
async function granted(
  engine: Engine,
  { groups }: OidcSettings,
  { user, claims }: Granting,
): Promise<UserState> {
  if (!groups) return user;
  const held = listIn(claims, groups.claim);
  const roles = following(user.roles, groups.roles, held);
  const departments = following(user.departments, groups.departments, held);
  const demoted = user.roles.includes('administrator') && !roles.includes('administrator');
  // The company would be locked out.
  if (demoted && (await isLastAdministrator(engine, user))) roles.push('administrator');
  const same = alike(roles, user.roles) && alike(departments, user.departments);
  if (same) return user;
  const command = { kind: 'change-user', changes: { roles, departments }, actor: OIDC } as const;
  const outcome = await engine.entities.change(USER, { name: user.id, command });
  if (outcome.kind === 'done') return outcome.state;
  throw new Error(`Expected to change "${user.id}", but it was ${outcome.kind}.`);
}

function following<T extends string>(
  has: readonly T[],
  byGroup: Readonly<Record<string, readonly T[]>>,
  held: readonly string[],
): T[] {
  const entries = Object.entries(byGroup);
  const managed = new Set(entries.flatMap(([, given]) => given));
  const given = entries.flatMap(([group, one]) => (held.includes(group) ? one : []));
  return [...new Set([...has.filter((one) => !managed.has(one)), ...given])];
}

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item));

function textIn(claims: Claims, name: string): string | undefined {
  const value = claims[name];
  return typeof value === 'string' && value !== '' && value.length <= 254 ? value : undefined;
}

function listIn(claims: Claims, name: string): readonly string[] {
  const value = claims[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

const refused = (code: string, expected: string): WaybillError =>
  new WaybillError({
    code,
    message: `Expected ${expected}.`,
    mend: 'Ask an administrator for an account, or to correct yours.',
  });

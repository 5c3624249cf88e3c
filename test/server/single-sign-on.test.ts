import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../server/src/index.ts';
import { createBrowser, freePort, givenProvider, type GivenProvider } from './given-provider.ts';
import { clientOf, givenServer, type GivenServer } from './given-server.ts';

let folder: string;
let publicUrl: string;
let provider: GivenProvider;
let given: GivenServer;

const config = (changed: object = {}) => ({
  ...{ issuer: provider.issuer, clientId: 'waybill' },
  account: { create: true },
  groups: { claim: 'groups', roles: { clerks: ['clerk'], bosses: ['manager'] } },
  ...changed,
});

function settingsOf(file: unknown, env: Readonly<Record<string, string>> = {}) {
  const path = join(folder, 'oidc.json');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  return readSettings({
    WAYBILL_SIGN_INS_PER_MINUTE: '1000',
    WAYBILL_PUBLIC_URL: publicUrl,
    WAYBILL_OIDC_FILE: path,
    WAYBILL_OIDC_SECRET: 'a secret of at least thirty-two signs',
    ...env,
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-oidc-'));
  publicUrl = `http://127.0.0.1:${await freePort()}`;
  provider = await givenProvider(publicUrl);
  given = await givenServer({ clock: 'virtual' }, settingsOf(config()));
});
afterAll(async () => {
  await given.close();
  await provider.close();
  rmSync(folder, { recursive: true });
});

/** Signs in at the provider as `sub`; gives the page it ends at, and who is signed in there. */
async function signIn(sub: string, claims: object = {}, back = '/') {
  provider.who = sub;
  provider.people.set(sub, { email_verified: true, ...claims });
  const browser = createBrowser(publicUrl);
  const page = await browser.go(
    `${publicUrl}/api/v1/session/oidc?back=${encodeURIComponent(back)}`,
  );
  const me = await clientOf(publicUrl, { cookie: browser.cookies() }).get('/session');
  return { refused: page.searchParams.get('refused'), page, me, browser };
}

describe('signing in with a company account', () => {
  it('is offered, and leads to the account of the verified e-mail address, and to the page asked for', async () => {
    const ways = await given.nobody.get('/session/ways');
    expect(ways.body).toMatchObject({
      password: 'everybody',
      single: { title: { en: expect.any(String) } },
    });
    await given.person('li', ['clerk'], ['sales']);
    await given.server.context.accounts.update('li', { email: 'Li@example.com' }, ADMIN);
    const { page, me } = await signIn(
      'sub-li',
      { email: 'li@example.com' },
      '/orders?status=active',
    );
    expect(page.pathname + page.search).toBe('/orders?status=active');
    expect(me.body).toMatchObject({
      user: 'li',
      departments: ['sales'],
      mustChangePassword: false,
    });
    expect(me.body.csrfToken).toBeTruthy();
    const again = await signIn('sub-li', { email: 'moved@example.com' });
    expect(again.me.body.user).toBe('li');
    const taken = await signIn('sub-other', { email: 'li@example.com' });
    expect(taken.refused).toBe('USER_LINKED');
    expect(taken.me.status).toBe(401);
  });

  it('makes an account without a role, whose roles then follow the groups and nothing else', async () => {
    const first = await signIn('sub-wang', { preferred_username: 'Wang.Fang', name: '王芳' });
    expect(first.me.body).toMatchObject({ user: 'wang.fang', name: '王芳', roles: [] });
    await given.server.context.accounts.update('wang.fang', { roles: ['auditor'] }, ADMIN);
    const hired = await signIn('sub-wang', { groups: ['clerks', 'choir'] });
    expect(hired.me.body.roles).toEqual(['auditor', 'clerk']);
    const left = await signIn('sub-wang', { groups: ['bosses'] });
    expect(left.me.body.roles).toEqual(['auditor', 'manager']);
    const other = await signIn('sub-wang-2', { preferred_username: 'wang.fang' });
    expect(other.me.body.user).toBe('wang.fang-2');
  });

  it('is refused for an address that is not verified, and for an account that is disabled', async () => {
    const { refused } = await signIn('sub-x', { email: 'x@example.com', email_verified: false });
    expect(refused).toBe('OIDC_EMAIL_NOT_VERIFIED');
    await signIn('sub-gone', { preferred_username: 'gone' });
    await given.server.context.accounts.update('gone', { active: false }, ADMIN);
    expect((await signIn('sub-gone')).refused).toBe('AUTH_REFUSED');
  });

  it('asks for no password of ours, even where one was given for the first sign-in', async () => {
    const { accounts } = given.server.context;
    const user = { id: 'qian', name: 'Qian', email: 'qian@example.com' };
    const made = { ...user, roles: ['process-owner'], departments: [] } as const;
    const { oneTimePassword: password } = await accounts.create(made, ADMIN);
    const { me, browser } = await signIn('sub-qian', { email: 'qian@example.com' });
    expect(me.body.mustChangePassword).toBe(false);
    const client = clientOf(publicUrl, { cookie: browser.cookies() });
    expect((await client.get('/tasks')).status).toBe(200);
    const local = await given.nobody.send('POST', '/session', { user: 'qian', password });
    expect(local.body.mustChangePassword).toBe(true);
  });

  it('goes to no page of another site afterwards', async () => {
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example'])
      expect((await signIn('sub-li', {}, back)).page.href).toBe(`${publicUrl}/`);
  });

  it('ends with the session, as any other', async () => {
    const { me, browser } = await signIn('sub-li');
    const headers = { cookie: browser.cookies(), 'x-csrf-token': me.body.csrfToken };
    const client = clientOf(publicUrl, headers);
    expect((await client.send('DELETE', '/session')).status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
  });
});

const ADMIN = { id: 'root', by: 'administrator' } as const;

describe('the way back from the provider', () => {
  it('is open to the browser alone that was sent there, and once', async () => {
    provider.who = 'sub-li';
    const victim = createBrowser(publicUrl);
    const start = await fetch(`${publicUrl}/api/v1/session/oidc`, { redirect: 'manual' });
    const elsewhere = await victim.go(start.headers.get('location') ?? '');
    expect(elsewhere.searchParams.get('refused')).toBe('OIDC_NOT_BEGUN');
    const { browser } = await signIn('sub-li');
    const stale = await browser.go(`${publicUrl}/api/v1/session/oidc/callback?code=x&state=y`);
    expect(stale.searchParams.get('refused')).toBe('OIDC_NOT_BEGUN');
  });

  it('is refused with another state, another code, or what the provider calls an error', async () => {
    for (const answer of ['code=x&state=y', 'error=access_denied', 'code=x']) {
      const start = await fetch(`${publicUrl}/api/v1/session/oidc`, { redirect: 'manual' });
      const asked = new URL(start.headers.get('location') ?? '');
      expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
      const [cookie = ''] = start.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
      const state = answer === 'code=x' ? `&state=${asked.searchParams.get('state') ?? ''}` : '';
      const url = `${publicUrl}/api/v1/session/oidc/callback?${answer}${state}`;
      const back = await fetch(url, { redirect: 'manual', headers: { cookie } });
      expect(back.headers.get('location')).toBe('/?refused=OIDC_REFUSED');
      expect(back.headers.getSetCookie().join()).not.toContain('waybill_session');
    }
  });

  it('calls nobody but the provider, whatever addresses the provider’s own document names', async () => {
    let called = 0;
    const canary = createServer((_request, response) => {
      called += 1;
      response.end('{}');
    });
    const listens = async (server: typeof canary): Promise<string> => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    };
    const inside = await listens(canary);
    let issuer = '';
    const tampered = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      const addresses = {
        ...{ authorization_endpoint: `${issuer}/auth`, token_endpoint: `${inside}/token` },
        jwks_uri: `${inside}/jwks`,
      };
      response.end(JSON.stringify({ issuer, ...addresses }));
    });
    issuer = await listens(tampered);
    const url = `http://127.0.0.1:${await freePort()}`;
    const settings = settingsOf(config({ issuer }), { WAYBILL_PUBLIC_URL: url });
    const other = await givenServer({ clock: 'virtual' }, settings);
    try {
      const start = await fetch(`${url}/api/v1/session/oidc`, { redirect: 'manual' });
      const state = new URL(start.headers.get('location') ?? '').searchParams.get('state') ?? '';
      const [cookie = ''] = start.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
      const back = await fetch(`${url}/api/v1/session/oidc/callback?code=x&state=${state}`, {
        ...{ redirect: 'manual', headers: { cookie } },
      });
      expect(back.headers.get('location')).toBe('/?refused=OIDC_ADDRESS_REFUSED');
      expect(called).toBe(0);
    } finally {
      await other.close();
      canary.close();
      tampered.close();
    }
  });
});

describe('the settings', () => {
  it('turn passwords off for all but the first administrator, and make no account unasked', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const file = config({ localAccounts: 'administrator', account: {}, issuer: provider.issuer });
    const strict = await givenServer(
      { clock: 'virtual' },
      settingsOf(file, { WAYBILL_PUBLIC_URL: url }),
    );
    try {
      const tried = (user: string, password: string) =>
        strict.nobody.send('POST', '/session', { user, password });
      expect((await tried('li', 'x')).body).toMatchObject({ status: 403, code: 'AUTH_LOCAL_OFF' });
      const { user = '', oneTimePassword = '' } = strict.server.firstAdministrator ?? {};
      expect((await tried(user, oneTimePassword)).status).toBe(200);
      expect((await strict.nobody.get('/session/ways')).body.password).toBe('administrator');
    } finally {
      await strict.close();
    }
  });

  it('say at the start what is wrong with them', () => {
    const told = (file: unknown, env: Readonly<Record<string, string>> = {}): string => {
      try {
        settingsOf(file, env);
        return '';
      } catch (thrown) {
        return String(thrown);
      }
    };
    expect(told('{')).toContain('a file of JSON');
    expect(told({ issuer: 'https://x' })).toContain("must have required property 'clientId'");
    expect(told(config({ isuer: 1 }))).toContain('(isuer)');
    expect(told(config({ issuer: 'http://id.example.com' }))).toContain('an https address');
    expect(told(config({ groups: { claim: 'g', roles: { a: ['boss'] } } }))).toContain(
      '/groups/roles/a/0 must be equal to one of the allowed values',
    );
    expect(told(config(), { WAYBILL_PUBLIC_URL: '' })).toContain('WAYBILL_PUBLIC_URL');
  });
});

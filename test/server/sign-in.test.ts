import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientOf, givenServer, type Client, type GivenServer } from './given-server.ts';

let given: GivenServer;
beforeEach(async () => {
  given = await givenServer({ clock: 'virtual' });
});
afterEach(() => given.close());

const first = () => given.server.firstAdministrator ?? { user: '', oneTimePassword: '' };
const OWN = 'three small ducks';

async function signIn(
  user: string,
  password: string,
): Promise<Client & { body: { user: string } }> {
  const answer = await given.nobody.send('POST', '/session', { user, password });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const cookie = answer.headers.getSetCookie()[0] ?? '';
  expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
  const headers = { cookie: cookie.split(';')[0] ?? '', 'x-csrf-token': answer.body.csrfToken };
  return { ...clientOf(given.server.url, headers), body: answer.body };
}

async function signedInAdministrator(): Promise<Client> {
  const client = await signIn('admin', first().oneTimePassword);
  const changed = { current: first().oneTimePassword, next: OWN };
  expect((await client.send('POST', '/session/password', changed)).status).toBe(204);
  return client;
}

describe('the first start', () => {
  it('makes one administrator, whose password is shown once and must be changed first', async () => {
    expect(first().oneTimePassword).toMatch(/^\w{5}(-\w{5}){3}$/);
    const client = await signIn('admin', first().oneTimePassword);
    expect((await client.get('/session')).body).toMatchObject({ mustChangePassword: true });
    expect((await client.get('/users')).body.code).toBe('AUTH_PASSWORD_CHANGE_NEEDED');
    const weak = { current: first().oneTimePassword, next: 'short' };
    expect((await client.send('POST', '/session/password', weak)).body.code).toBe(
      'AUTH_PASSWORD_WEAK',
    );
    const changed = { current: first().oneTimePassword, next: OWN };
    expect((await client.send('POST', '/session/password', changed)).status).toBe(204);
    expect((await client.get('/users')).body.items).toMatchObject([{ id: 'admin' }]);
  });

  it('opens nothing to anybody who is not signed in', async () => {
    for (const path of ['/tasks', '/instances', '/definitions', '/users', '/counts'])
      expect((await given.nobody.get(path)).body).toMatchObject({
        status: 401,
        code: 'AUTH_NEEDED',
      });
  });
});

describe('an account', () => {
  it('is made by an administrator with a one-time password, and says what its owner may see', async () => {
    const admin = await signedInAdministrator();
    const made = await admin.send('POST', '/users', {
      ...{ id: 'li', name: '李娜', roles: ['clerk', 'manager'], departments: ['sales'] },
    });
    expect(made.status).toBe(201);
    const li = await signIn('li', made.body.oneTimePassword);
    expect(li.body).toMatchObject({ user: 'li', groups: ['sales', 'sales-manager'] });
  });

  it('is locked after five wrong passwords, also for the right one, until the lock ends', async () => {
    await signedInAdministrator();
    const guess = (password: string) =>
      given.nobody.send('POST', '/session', { user: 'admin', password });
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect((await guess('wrong')).body.code).toBe('AUTH_REFUSED');
    expect((await guess(OWN)).body).toMatchObject({ status: 403, code: 'AUTH_LOCKED' });
    await given.engine.advanceTime('PT16M');
    expect((await guess(OWN)).status).toBe(200);
  });

  it('tells nobody whether it exists', async () => {
    const unknown = await given.nobody.send('POST', '/session', { user: 'no', password: 'x' });
    const wrong = await given.nobody.send('POST', '/session', { user: 'admin', password: 'x' });
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it('that is disabled has no session any more, and the last administrator stays', async () => {
    const admin = await signedInAdministrator();
    const last = await admin.send('PATCH', '/users/admin', { active: false });
    expect(last.body.code).toBe('USER_LAST_ADMINISTRATOR');
    const li = await given.person('li', ['clerk']);
    expect((await li.get('/session')).status).toBe(200);
    expect((await admin.send('PATCH', '/users/li', { active: false })).status).toBe(200);
    expect((await li.get('/session')).status).toBe(401);
  });
});

describe('a session', () => {
  it('writes nothing without the token that only our own page knows', async () => {
    const admin = await signedInAdministrator();
    const { cookie = '' } = admin.headers;
    const stranger = clientOf(given.server.url, { cookie });
    const wanted = { title: { zh: '甲', en: 'A' }, active: true };
    const path = '/departments/a';
    expect((await stranger.send('PUT', path, wanted)).body.code).toBe('AUTH_CSRF');
    const elsewhere = { origin: 'https://elsewhere.example' };
    expect((await admin.send('PUT', path, wanted, elsewhere)).body.code).toBe('AUTH_CSRF');
    expect((await admin.send('PUT', path, wanted)).status).toBe(200);
  });

  it('ends when it is told to, when its time is over, and when its password changes elsewhere', async () => {
    const one = await signedInAdministrator();
    const other = await signIn('admin', OWN);
    const changed = { current: OWN, next: 'four large geese' };
    await one.send('POST', '/session/password', changed);
    expect((await other.get('/session')).status).toBe(401);
    expect((await one.send('DELETE', '/session')).status).toBe(204);
    expect((await one.get('/session')).status).toBe(401);
    const third = await signIn('admin', 'four large geese');
    await given.engine.advanceTime('PT13H');
    expect((await third.get('/session')).status).toBe(401);
  });
});

describe('secrets', () => {
  it('stand in no history and in no export, and the history is whole', async () => {
    const admin = await signedInAdministrator();
    const history = await given.engine.entities.history({ kind: 'user' }, 'admin');
    expect(JSON.stringify(history)).not.toContain('scrypt');
    expect((await given.engine.verify()).problems).toEqual([]);
    expect(JSON.stringify((await admin.get('/users/admin')).body)).not.toMatch(/scrypt|secret/);
  });
});

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer, type Client, type GivenServer } from './given-server.ts';

const BPMN = readFileSync(new URL('credit-note.bpmn', import.meta.url), 'utf8');

let given: GivenServer;
let li: Client, wang: Client;
let taskId: string;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual' });
  await given.engine.deploy([{ name: 'credit-note.bpmn', content: BPMN }]);
  li = await given.person('li', ['clerk'], ['sales']);
  wang = await given.person('wang', ['clerk'], ['quality']);
  const { instanceId } = await given.engine.start({ processId: 'credit-note' });
  const [task] = await given.engine.tasks({ instanceId });
  taskId = task?.id ?? '';
});
afterAll(() => given.close());

const ask = (path: string, init: RequestInit) => fetch(`${given.server.url}/api/v1${path}`, init);

/** Of a problem, or of what was started. */
const read = async (answer: Response) =>
  (await answer.json()) as { readonly code?: string; readonly instanceId?: string };

describe('what an attacker sends', () => {
  it('is measured as it unpacks: a small body that grows large is refused', async () => {
    const body = gzipSync(Buffer.alloc(200 * 1_024 * 1_024, ' '));
    const headers = {
      ...li.headers,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    };
    const answer = await ask('/instances', { method: 'POST', headers, body });
    expect([answer.status, (await read(answer)).code]).toEqual([413, 'REQUEST_TOO_LARGE']);
  });

  it('names no member of every object', async () => {
    const headers = { ...li.headers, 'content-type': 'application/json' };
    const body = '{"processId":"credit-note","variables":{"__proto__":{"polluted":true},"a":1}}';
    const answer = await ask('/instances', { method: 'POST', headers, body });
    expect(Object.prototype).not.toHaveProperty('polluted');
    if (answer.status < 300) {
      const { instanceId = '' } = await read(answer);
      const shown = await li.get(`/instances/${instanceId}`);
      expect(shown.body.variables.a).toBe(1);
      expect(shown.body.variables.polluted).toBeUndefined();
    }
  });

  it('is no act of a person where another page has it sent', async () => {
    const { cookie = '', 'x-csrf-token': token = '' } = li.headers;
    const path = `/tasks/${taskId}/claim`;
    for (const headers of [
      { cookie },
      { cookie, 'x-csrf-token': wang.headers['x-csrf-token'] ?? '' },
      { cookie, 'x-csrf-token': token, origin: 'https://evil.example' },
      { cookie, 'x-csrf-token': token, origin: 'null' },
    ]) {
      const answer = await ask(path, { method: 'POST', headers });
      expect([answer.status, (await read(answer)).code]).toEqual([403, 'AUTH_CSRF']);
    }
    // A form of another page can send this, without asking first.
    const form = { 'content-type': 'text/plain' };
    const body = '{"user":"li","password":"correct horse battery"}';
    expect((await ask('/session', { method: 'POST', headers: form, body })).status).toBe(400);
  });

  it('gives no session that somebody else has chosen', async () => {
    const root = await given.person('root', ['administrator']);
    const account = { id: 'new', name: 'New', roles: ['clerk'], departments: [] };
    const { body } = await root.send('POST', '/users', account);
    const signIn = JSON.stringify({ user: 'new', password: body.oneTimePassword });
    const signInWith = (cookie: string) =>
      ask('/session', {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: signIn,
      });
    // Over a session that is open, only its own page signs in.
    expect((await signInWith(li.headers['cookie'] ?? '')).status).toBe(403);
    const chosen = `waybill_session=chosen.${'a'.repeat(43)}`;
    const answer = await signInWith(chosen);
    expect(answer.status).toBe(200);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^waybill_session=[0-9a-z]+\.[\w-]{43};.*HttpOnly.*SameSite=Strict/);
    expect(cookie).not.toContain('chosen');
    expect((await ask('/session', { headers: { cookie: chosen } })).status).toBe(401);
  });

  it.each([
    '../../etc/passwd',
    '..\\..\\boot.ini',
    '..',
    'a\r\nSet-Cookie: x=1',
    'a\u0000.pdf',
    'invoice\u202Efdp.exe',
    '',
  ])('as the name of a file is refused: %j', async (name) => {
    const file = { name, mediaType: 'application/pdf', content: 'YQ==' };
    const { status } = await li.send('POST', `/tasks/${taskId}/files`, file);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('does nothing with what is another person’s', async () => {
    const file = { name: 'a.pdf', mediaType: 'application/pdf', content: 'YQ==' };
    const { body } = await li.send('POST', `/tasks/${taskId}/files`, file);
    await li.send('POST', `/tasks/${taskId}/claim`);
    const path = `/tasks/${taskId}`;
    for (const [method, address, sent] of [
      ['DELETE', `${path}/files/${body.sha256}`, undefined],
      ['POST', `${path}/unclaim`, undefined],
      ['POST', `${path}/delegate`, { user: 'wang' }],
      ['POST', `${path}/complete`, { variables: {} }],
      ['POST', `${path}/assign`, { user: 'wang' }],
    ] as const)
      expect((await wang.send(method, address, sent)).status, address).toBe(403);
    const { body: entries } = await wang.get('/ledger/entries?person=li');
    expect(entries.code).toBe('LEDGER_NOT_YOURS');
  });
});

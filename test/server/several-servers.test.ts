import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngine, type Engine } from '../../engine/src/index.ts';
import { giveAccounts } from '../../server/src/app/give-accounts.ts';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { redisQueue, TEST_REDIS } from '../setup/redis.ts';
import { clientOf, type Client } from './given-server.ts';
import { startServed, type ServedProcess } from './served-process.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const PASSWORD = 'amber-lantern-42-quiet-harbour';
const PATIENCE = { timeout: 60_000, interval: 50 };
const LATE = '2026-01-02T08:00:00+08:00';

const place = { store: '', queue: '' };
/** Works beside both, as the command line does. */
let engine: Engine;
let servers: readonly [ServedProcess, ServedProcess];
/** The same session at each of them. */
let clients: readonly [Client, Client];
let hook: Server;
const deliveries: string[] = [];

const isThere = testUrl !== undefined && TEST_REDIS !== undefined;

beforeAll(async () => {
  if (testUrl === undefined || !isThere) return;
  const opened = { store: urlOfNewDatabase(testUrl), queue: redisQueue() };
  Object.assign(place, opened);
  engine = await createEngine({ ...opened, takesWork: false });
  await engine.deploy([
    { name: 'credit-note.bpmn', content: read('credit-note.bpmn') },
    { name: 'alarm.json', content: read('../../rules/alarm.json') },
    { name: 'complaint.json', content: read('../../records/complaint.json') },
  ]);
  const roles = ['clerk', 'manager', 'process-owner'] as const;
  const account = { roles, departments: ['sales'], password: PASSWORD } as const;
  await giveAccounts(engine, [
    { id: 'boss', name: 'Boss', ...account },
    { id: 'guessed', name: 'Guessed', ...account },
  ]);
  hook = createServer((request, response) => {
    deliveries.push(String(request.headers['x-waybill-delivery']));
    response.end();
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  const { port } = hook.address() as AddressInfo;
  const env = {
    WAYBILL_ALARM_SECONDS: '1',
    WAYBILL_WEBHOOK_URL: `http://127.0.0.1:${port}/`,
    WAYBILL_WEBHOOK_SECRET: 's'.repeat(32),
    WAYBILL_WEBHOOK_PRIVATE: 'allowed',
    WAYBILL_SIGN_INS_PER_MINUTE: '12',
  };
  servers = await Promise.all([startServed(place, env), startServed(place, env)]);
  const headers = await signIn(servers[0]);
  clients = [clientOf(servers[0].url, headers), clientOf(servers[1].url, headers)];
}, 120_000);

afterAll(async () => {
  if (!isThere) return;
  await Promise.all(servers.map((one) => one.kill('SIGTERM')));
  hook.close();
  await engine.close();
  await dropDatabase(place.store);
});

async function signIn({ url }: ServedProcess): Promise<Readonly<Record<string, string>>> {
  const { body, headers } = await clientOf(url, {}).send('POST', '/session', {
    ...{ user: 'boss', password: PASSWORD },
  });
  const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';');
  return { cookie, 'x-csrf-token': body.csrfToken };
}

const start = async (client: Client, key = randomUUID(), more: object = {}) =>
  client.send(
    'POST',
    '/instances',
    { processId: 'credit-note', ...more },
    {
      'idempotency-key': key,
    },
  );

/** Subjects with their ids, as they come; ends when the server does. */
function listen(server: ServedProcess, headers: Readonly<Record<string, string>>, lastId?: string) {
  const heard: { readonly id: string; readonly subject: string }[] = [];
  const abort = new AbortController();
  const done = (async () => {
    const response = await fetch(`${server.url}/api/v1/events`, {
      headers: { ...headers, ...(lastId !== undefined && { 'last-event-id': lastId }) },
      signal: abort.signal,
    });
    let text = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const one of parts) {
        const [, id = '', topic, data = '{}'] =
          /^(?:retry.*\n)?(?:id: (\S+)\n)?event: (\w+)\ndata: (.*)$/.exec(one) ?? [];
        if (topic !== undefined)
          heard.push({ id, subject: topic === 'reset' ? topic : JSON.parse(data).subject });
      }
    }
  })().catch(() => undefined);
  return { heard, leave: () => abort.abort(), done };
}

describe.skipIf(!isThere)('two servers on one MongoDB and one Redis', () => {
  it('show at one what was written at the other, at once', async () => {
    const [one, other] = clients;
    const { instanceId } = (await start(one)).body;
    for (let n = 1; n <= 20; n += 1) {
      const [writer, reader] = n % 2 === 0 ? [one, other] : [other, one];
      const set = { variables: { amount: n }, reason: 'counted' };
      expect((await writer.send('POST', `/instances/${instanceId}/variables`, set)).status).toBe(
        204,
      );
      expect((await reader.get(`/instances/${instanceId}`)).body.variables).toEqual({ amount: n });
    }
    const [task] = (await other.get(`/tasks?instanceId=${instanceId}`)).body.items;
    await one.send('POST', `/tasks/${task.id}/claim`);
    expect((await other.get(`/tasks/${task.id}`)).body.task).toMatchObject({ assignee: 'boss' });
    await other.send('POST', `/tasks/${task.id}/complete`, { variables: {} });
    expect((await one.get(`/tasks?instanceId=${instanceId}`)).body.items).toMatchObject([
      { element: 'approve' },
    ]);
    const name = 'credit-note.bpmn';
    const content = read('credit-note.bpmn').replace('Credit note', 'Credit note, new');
    await one.send('POST', '/deployments', { files: [{ name, content }] });
    expect((await start(other)).body).toMatchObject({ version: 2 });
  });

  it('know a session that was begun at one, until it is ended at either', async () => {
    const headers = await signIn(servers[1]);
    const [one, other] = servers.map(({ url }) => clientOf(url, headers));
    expect([(await one?.get('/session'))?.status, (await other?.get('/session'))?.status]).toEqual([
      200, 200,
    ]);
    expect((await one?.send('DELETE', '/session'))?.status).toBe(204);
    expect((await other?.get('/session'))?.status).toBe(401);
  });

  it('give one answer under one key, whoever is asked, and both at the same time', async () => {
    const key = randomUUID();
    const first = await start(clients[0], key);
    expect((await start(clients[1], key)).body).toEqual(first.body);
    const both = randomUUID();
    const asked = [0, 1, 0, 1].map((at) => start(clients[at] ?? clients[0], both));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ body }) => body.instanceId)).size).toBe(1);
    const changed = await start(clients[1], key, { variables: { amount: 9 } });
    expect(changed.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('tell the pages of one what the other and the command line commit, and go on after a break', async () => {
    const { headers } = clients[1];
    const page = listen(servers[1], headers);
    const wanted: string[] = [];
    await vi.waitFor(async () => {
      wanted.push((await start(clients[0])).body.instanceId);
      expect(page.heard.length).toBeGreaterThan(0);
    }, PATIENCE);
    wanted.push((await engine.start({ processId: 'credit-note' })).instanceId);
    const subjects = () => page.heard.map(({ subject }) => subject);
    const before = Date.now();
    await vi.waitFor(() => expect(subjects()).toContain(wanted.at(-1)), PATIENCE);
    expect(Date.now() - before).toBeLessThan(10_000);
    page.leave();
    const missed = (await start(clients[1])).body.instanceId;
    const again = listen(servers[0], headers, page.heard.at(-1)?.id);
    await vi.waitFor(
      () => expect(again.heard.map(({ subject }) => subject)).toContain(missed),
      PATIENCE,
    );
    expect(again.heard.map(({ subject }) => subject)).not.toContain('reset');
    again.leave();
  });

  it('lock an account by wrong passwords at both, and count sign-ins together', async () => {
    const [one, other] = servers.map(({ url }) => clientOf(url, {}));
    const guess = (client: Client | undefined, password: string) =>
      client?.send('POST', '/session', { user: 'guessed', password });
    for (let n = 0; n < 5; n += 1) await guess(n % 2 === 0 ? one : other, `wrong-${n}`);
    for (const client of [one, other])
      expect((await guess(client, PASSWORD))?.body.code).toBe('AUTH_LOCKED');
    const codes = [];
    for (let n = 0; n < 12; n += 1)
      codes.push((await guess(n % 2 === 0 ? one : other, PASSWORD))?.body.code);
    expect(codes).toContain('REQUESTS_TOO_MANY');
    // Each alone had counted 12 of the minute no sooner than at the 24th.
    expect(codes.indexOf('REQUESTS_TOO_MANY')).toBeLessThan(6);
  });

  it('go on where one is killed: nothing lost, nothing twice, alarms raised and told once', async () => {
    const [dying, living] = clients;
    const page = listen(servers[1], living.headers);
    const keys = Array.from({ length: 40 }, () => randomUUID());
    const started = keys.map(async (key, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * 15));
      const more = { variables: { mark: key } };
      try {
        return (await start(at % 2 === 0 ? dying : living, key, more)).body.instanceId;
      } catch {
        return (await start(living, key, more)).body.instanceId;
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 250));
    await servers[0].kill('SIGKILL');
    const ids: readonly string[] = await Promise.all(started);
    const rows = await engine.instances({ processId: 'credit-note', limit: 500 });
    const marks = await Promise.all(
      rows.map(async ({ id }) => (await engine.variables(id))['mark']),
    );
    expect(marks.filter((mark) => mark !== undefined).toSorted()).toEqual(keys.toSorted());
    expect(new Set(ids).size).toBe(40);
    const instanceId = ids[0] ?? '';
    const [task] = (await living.get(`/tasks?instanceId=${instanceId}`)).body.items;
    await living.send('PATCH', `/tasks/${task.id}`, { dueDate: LATE });
    const alarm = `overdue.task.${task.id}`;
    await vi.waitFor(() => expect(deliveries.join()).toContain(alarm), PATIENCE);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(deliveries.filter((one) => one.startsWith(alarm))).toHaveLength(1);
    const history = await engine.entities.history({ kind: 'alarm' }, alarm);
    expect(history.map(({ command }) => command).filter((one) => one === 'raise')).toHaveLength(1);
    // What the dead one may have told nobody: all must be read again.
    await vi.waitFor(
      () => expect(page.heard.map(({ subject }) => subject)).toContain('reset'),
      PATIENCE,
    );
    page.leave();
    expect(await engine.verify()).toMatchObject({ ok: true });
  });
});

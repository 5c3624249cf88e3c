import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Variables } from '../../engine/src/index.ts';
import { registerConnectorWorkers } from '../../server/src/connectors/register-connector-workers.ts';
import { givenServer, sessionOf, type GivenServer } from './given-server.ts';

const BPMN = readFileSync(new URL('connectors.bpmn', import.meta.url), 'utf8');
const SECRET = 'a-very-long-key-of-the-erp';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let given: GivenServer;
let erp: Server;
let smtp: SMTPServer;
let address = '';
/** What the other system does with the next requests. */
let answer: (request: Seen, response: ServerResponse) => void;
/** What the mail server says to a recipient. */
let recipient: (address: string) => Error | undefined = () => undefined;
const seen: Seen[] = [];
const mails: { readonly to: readonly string[]; readonly text: string }[] = [];

const json = (status: number, body: unknown) => (_request: Seen, response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  erp = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body });
      answer({ method, url, headers, body }, response);
    });
  });
  await new Promise<void>((resolve) => erp.listen(0, '127.0.0.1', resolve));
  smtp = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
    onRcptTo: ({ address: to }, _session, done) => done(recipient(to)),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = envelope.rcptTo.map((one) => one.address);
        mails.push({ to, text: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${portOf(erp)}/api`;
  const settings = { connectorsPrivate: true, alarmsEvery: 0 };
  const encryptionKeys = [{ id: 'k1', key: randomBytes(32) }];
  given = await givenServer({ clock: 'virtual', encryptionKeys }, settings);
  registerConnectorWorkers(given.engine, {
    ...{ connectorsOn: true, connectorsPrivate: true },
    mail: { url: `smtp://127.0.0.1:${portOf(smtp.server)}`, from: 'Waybill <waybill@example.com>' },
  });
  await given.engine.deploy([{ name: 'connectors.bpmn', content: BPMN }]);
  await given.person('root', ['administrator']);
  await given.person('owner', ['process-owner']);
});
afterAll(async () => {
  await given.close();
  erp.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});
beforeEach(() => {
  seen.length = 0;
  mails.length = 0;
  recipient = () => undefined;
});

const setting = (changed: object = {}) => ({
  ...{ title: 'The ERP', address, hosts: [], private: true, once: false, active: true },
  ...{ authentication: { kind: 'api-key', header: 'X-Api-Key' }, secret: SECRET },
  ...changed,
});
const root = () => sessionOf(given.server, 'root');
const set = async (id: string, changed: object = {}) =>
  (await root()).send('PUT', `/connectors/${id}`, setting(changed));
const ask = async (wanted: Variables) => {
  const { engine } = given;
  const { instanceId } = await engine.start({ processId: 'ask', variables: { wanted } });
  await engine.settle();
  return instanceId;
};
const failureOf = async (instanceId: string) =>
  (await given.engine.incidents({ instanceId })).map(({ failure }) => failure.message)[0];

describe('connectors', () => {
  it('are made once, and then only changed', async () => {
    expect((await set('wms', { create: true })).status).toBe(200);
    const again = await set('wms', { title: 'Another', create: true });
    expect([again.status, again.body.code]).toEqual([409, 'CONNECTOR_TAKEN']);
    expect((await set('wms', { title: 'The WMS' })).body.title).toBe('The WMS');
  });
});

describe('waybill:http', () => {
  it('sends what the task says below the connector, signed in, and gives the answer', async () => {
    await set('erp');
    answer = json(201, { number: 'SO-7', repeated: `key ${SECRET}` });
    const id = await ask({
      ...{ connector: 'erp', path: 'orders', method: 'POST', body: { sku: 'A', quantity: 2 } },
      ...{ query: { tag: ['a', 'b'], dry: false }, headers: { 'X-Branch': 'SH' } },
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      ...{ method: 'POST', url: '/api/orders?tag=a&tag=b&dry=false' },
      body: '{"sku":"A","quantity":2}',
      headers: { 'x-api-key': SECRET, 'x-branch': 'SH', 'content-type': 'application/json' },
    });
    expect(seen[0]?.headers['idempotency-key']).toMatch(new RegExp(`^${id}:call:\\d+$`));
    expect(await given.engine.variables(id)).toMatchObject({
      ...{ status: 201, answer: { number: 'SO-7', repeated: 'key •••' } },
    });
    expect(JSON.stringify(await given.engine.history(id))).not.toContain(SECRET);
  });

  it('reads only what the input mappings of the task make', async () => {
    await set('erp');
    answer = json(200, {});
    const { engine } = given;
    const variables = { wanted: { connector: 'erp' }, cookie: 'x', replyTo: 'nobody' };
    await engine.start({ processId: 'ask', variables });
    await engine.settle();
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/api', body: '' });
  });

  it.each([
    ['a path out of the connector', { connector: 'erp', path: '../admin' }, 'HTTP_ADDRESS_REFUSED'],
    [
      'a hidden way out of it',
      { connector: 'erp', path: 'a/%2e%2e/%2e%2e/x' },
      'HTTP_ADDRESS_REFUSED',
    ],
    ['another host', { connector: 'erp', path: 'https://example.com/' }, 'HTTP_ADDRESS_REFUSED'],
    [
      'another host by a backslash',
      { connector: 'erp', path: '\\\\example.com' },
      'HTTP_ADDRESS_REFUSED',
    ],
    [
      'a url of another host',
      { connector: 'erp', url: 'http://127.0.0.1:1/' },
      'HTTP_ADDRESS_REFUSED',
    ],
    ['this machine without a connector', { url: 'http://127.0.0.1:9/' }, 'HTTP_ADDRESS_REFUSED'],
    ['a name of this machine', { url: 'http://localhost:9/' }, 'HTTP_ADDRESS_REFUSED'],
    ['a password in the address', { url: 'http://a:b@example.com/' }, 'HTTP_ADDRESS_REFUSED'],
    ['a file', { url: 'file:///etc/passwd' }, 'HTTP_ADDRESS_REFUSED'],
    ['an unknown connector', { connector: 'crm' }, 'CONNECTOR_NOT_FOUND'],
    [
      'the sign-in as an input',
      { connector: 'erp', headers: { Authorization: 'x' } },
      'HTTP_INPUT_INVALID',
    ],
    [
      'a line break in a header',
      { connector: 'erp', headers: { a: 'b\r\nc: d' } },
      'HTTP_INPUT_INVALID',
    ],
    ['a body with GET', { connector: 'erp', body: 1 }, 'HTTP_INPUT_INVALID'],
    ['an unknown method', { connector: 'erp', method: 'TRACE' }, 'HTTP_INPUT_INVALID'],
  ])('refuses %s, and sends nothing', async (_what, wanted, code) => {
    await set('erp');
    const failure = await failureOf(await ask(wanted));
    expect(failure).toContain(`"${code}"`);
    expect(seen).toHaveLength(0);
  });

  it('never reaches addresses of a cloud’s metadata, whatever the connector allows', async () => {
    await set('meta', { address: 'http://169.254.169.254/latest' });
    expect(await failureOf(await ask({ connector: 'meta' }))).toContain('HTTP_ADDRESS_REFUSED');
  });

  it('is for the processes of the connector alone, while it is on', async () => {
    await set('erp', { processes: ['write'] });
    expect(await failureOf(await ask({ connector: 'erp' }))).toContain('CONNECTOR_NOT_ALLOWED');
    await set('erp', { active: false });
    expect(await failureOf(await ask({ connector: 'erp' }))).toContain('CONNECTOR_OFF');
  });

  it('gives statuses as errors that a boundary event catches, or as results', async () => {
    await set('erp');
    answer = json(404, {});
    const caught = await ask({ connector: 'erp' });
    expect((await given.engine.instance(caught)).status).toBe('completed');
    expect(await failureOf(caught)).toBeUndefined();
    const allowed = await ask({ connector: 'erp', allowedStatus: [404] });
    expect(await given.engine.variables(allowed)).toMatchObject({ status: 404 });
    answer = (_request, response) => response.writeHead(302, { location: 'http://x/' }).end();
    expect(await failureOf(await ask({ connector: 'erp' }))).toContain('HTTP_REJECTED');
    expect(seen).toHaveLength(3);
  });

  it('does a GET again after a failure, with the same key, and then is an incident', async () => {
    await set('erp');
    answer = json(503, {});
    const id = await ask({ connector: 'erp' });
    expect(seen).toHaveLength(1);
    await given.engine.advanceTime('PT10S');
    await given.engine.advanceTime('PT40S');
    expect(seen).toHaveLength(3);
    expect(new Set(seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(await failureOf(id)).toContain('HTTP_FAILED');
    answer = json(200, {});
    const [incident] = await given.engine.incidents({ instanceId: id });
    await given.engine.resolveIncident(incident?.id ?? '');
    await given.engine.settle();
    expect((await given.engine.instance(id)).status).toBe('completed');
  });

  it('sends a POST once where nobody knows what came of it, until somebody decides', async () => {
    await set('erp');
    answer = (_request, response) => response.destroy();
    const id = await ask({ connector: 'erp', method: 'POST', body: {} });
    await given.engine.advanceTime('PT2H');
    expect(seen).toHaveLength(1);
    expect(await failureOf(id)).toContain('HTTP_UNANSWERED');
    answer = json(200, {});
    const [incident] = await given.engine.incidents({ instanceId: id });
    await given.engine.resolveIncident(incident?.id ?? '');
    await given.engine.settle();
    expect(seen).toHaveLength(2);
    expect((await given.engine.instance(id)).status).toBe('completed');
  });

  it('does not send a POST again after the server was killed while it was under way', async () => {
    await set('erp');
    const { engine } = given;
    const { OUTSIDE_CALL } = await import('../../engine/src/connectors/index.ts');
    const variables = { wanted: { connector: 'erp', method: 'POST', body: {} } };
    const { instanceId } = await engine.start({ processId: 'ask', variables });
    const [job] = await engine.jobs({ instanceId });
    await engine.entities.change(OUTSIDE_CALL, {
      name: `${instanceId}:call:${String(job?.key)}`,
      command: { kind: 'begin-call', now: engine.now(), actor: { id: 'x', by: 'worker' } },
    });
    await engine.settle();
    expect(seen).toHaveLength(0);
    expect(await failureOf(instanceId)).toContain('HTTP_UNANSWERED');
  });

  it('does it again through a connector whose other side does one key once', async () => {
    await set('erp', { once: true });
    answer = (_request, response) => response.destroy();
    await ask({ connector: 'erp', method: 'POST', body: {} });
    answer = json(200, {});
    await given.engine.advanceTime('PT10S');
    expect(seen.map(({ headers }) => headers['idempotency-key'])).toHaveLength(2);
    expect(new Set(seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it('bounds the time and the size of an answer', async () => {
    await set('erp');
    answer = (_request, response) => response.end('x'.repeat(1_100_000));
    expect(await failureOf(await ask({ connector: 'erp' }))).toContain('HTTP_ANSWER_TOO_LARGE');
    answer = () => undefined;
    const id = await ask({ connector: 'erp', method: 'POST', body: {}, timeout: 1 });
    expect(await failureOf(id)).toContain('the time was over');
    erp.closeAllConnections();
  });
});

describe('connectors', () => {
  it('never show their secret, and tell who changed what', async () => {
    const made = await set('shown');
    expect(made.body).toMatchObject({ id: 'shown', hasSecret: true, person: 'root' });
    await set('shown', { title: 'Other', secret: undefined });
    const all = [
      await (await root()).get('/connectors'),
      await (await root()).get('/connectors/shown/history'),
    ];
    expect(JSON.stringify([made, all])).not.toContain(SECRET);
    expect(all[1]?.body.items).toMatchObject([
      { secretChanged: false, connector: { title: 'Other' } },
      { secretChanged: true, actor: { id: 'root', by: 'administrator' } },
    ]);
    const exported: string[] = [];
    for await (const line of given.engine.exportHistory()) exported.push(line);
    expect(exported.join('\n')).not.toContain(SECRET);
    expect((await given.engine.verify()).ok).toBe(true);
  });

  it('want the secret anew where it would go elsewhere', async () => {
    await set('moved');
    for (const changed of [
      { address: 'https://elsewhere.example.com/api' },
      { hosts: ['elsewhere.example.com'] },
      { authentication: { kind: 'bearer' } },
      { authentication: { kind: 'api-key', header: 'X-Other' } },
    ]) {
      const { body } = await set('moved', { ...changed, secret: undefined });
      expect(body.code).toBe('CONNECTOR_SECRET_NEEDED');
    }
    expect((await set('moved', { address: `${address}/v2`, secret: undefined })).status).toBe(200);
  });

  it('are tested with their sign-in, and tell the status alone', async () => {
    await set('tried');
    answer = json(200, { hidden: 'words' });
    const client = await root();
    const { body } = await client.send('POST', '/connectors/tried/test', { path: 'ping' });
    expect(body).toEqual({ reached: true, status: 200, ms: expect.any(Number) });
    expect(seen[0]).toMatchObject({ url: '/api/ping', headers: { 'x-api-key': SECRET } });
    await set('away', { address: 'http://127.0.0.1:1/' });
    const away = await client.send('POST', '/connectors/away/test', {});
    expect(away.body).toMatchObject({ reached: false, failure: { code: 'HTTP_UNREACHABLE' } });
  });

  it('take no secret where it would not be encrypted, nor a private address unallowed', async () => {
    const bare = await givenServer({}, { alarmsEvery: 0 });
    try {
      const client = await bare.person('root', ['administrator']);
      const put = (changed: object) => client.send('PUT', '/connectors/x', setting(changed));
      expect((await put({ private: false })).body.code).toBe('CONNECTOR_KEYS_NEEDED');
      const open = { authentication: { kind: 'none' }, secret: undefined };
      expect((await put(open)).body.code).toBe('CONNECTOR_PRIVATE_REFUSED');
      expect((await put({ ...open, private: false })).status).toBe(200);
    } finally {
      await bare.close();
    }
  });
});

describe('waybill:mail', () => {
  const write = async (variables: Variables) => {
    const { engine } = given;
    const { instanceId } = await engine.start({
      processId: 'write',
      variables: { customer: 'li@example.com', number: 'SO-7', files: null, ...variables },
    });
    const [task] = await engine.tasks({ instanceId });
    const taskId = task?.id ?? '';
    return {
      instanceId,
      taskId,
      send: async () => {
        await engine.completeTask(taskId);
        await engine.settle();
      },
    };
  };

  it('writes one mail, with files of the instance, and tells who got it', async () => {
    await given.person('clerk', ['clerk']);
    const { instanceId, taskId, send } = await write({
      customer: ['Li Na <li@example.com>', 'no@example.com'],
      files: ['报价.txt'],
    });
    recipient = (to) => (to.startsWith('no') ? new Error('unknown') : undefined);
    const clerk = await sessionOf(given.server, 'clerk');
    const content = Buffer.from('quotation').toString('base64');
    const file = { name: '报价.txt', mediaType: 'text/plain', content };
    expect((await clerk.send('POST', `/tasks/${taskId}/files`, file)).status).toBe(201);
    await send();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.to).toEqual(['li@example.com']);
    expect(mails[0]?.text).toMatch(/^Subject: Order SO-7\r$/m);
    expect(mails[0]?.text).toMatch(/^Message-ID: <[0-9a-f]{40}@example\.com>\r$/m);
    expect(mails[0]?.text).toContain(content);
    expect(await given.engine.variables(instanceId)).toMatchObject({
      mail: { accepted: ['li@example.com'], refused: ['no@example.com'] },
    });
  });

  it.each([
    ['no address', 'nobody', 'MAIL_ADDRESS_INVALID'],
    ['two in one', 'a@example.com, b@example.com', 'MAIL_ADDRESS_INVALID'],
    ['a header', 'a@example.com\r\nBcc: b@example.com', 'MAIL_ADDRESS_INVALID'],
    ['nothing', null, 'MAIL_INPUT_INVALID'],
  ])('refuses %s as a recipient', async (_what, customer, code) => {
    const { instanceId, send } = await write({ customer });
    await send();
    expect(await failureOf(instanceId)).toContain(`"${code}"`);
    expect(mails).toHaveLength(0);
  });

  it('is an incident where every recipient is refused or a file is missing, and goes on when mended', async () => {
    recipient = () => new Error('unknown');
    const refused = await write({});
    await refused.send();
    expect(await failureOf(refused.instanceId)).toContain('MAIL_ADDRESS_REFUSED');
    const { instanceId, send } = await write({ files: ['absent.pdf'] });
    await send();
    expect(await failureOf(instanceId)).toContain('MAIL_ATTACHMENT_NOT_FOUND');
    recipient = () => undefined;
    const { engine } = given;
    const [incident] = await engine.incidents({ instanceId: refused.instanceId });
    await engine.resolveIncident(incident?.id ?? '');
    await engine.settle();
    expect(mails).toHaveLength(1);
  });

  it('is sent again as the same mail where the mail server puts it off', async () => {
    const later = Object.assign(new Error('busy'), { responseCode: 451 });
    recipient = () => later;
    const { instanceId, send } = await write({});
    await send();
    expect(await failureOf(instanceId)).toBeUndefined();
    recipient = () => undefined;
    await given.engine.advanceTime('PT10S');
    expect(mails).toHaveLength(1);
    expect((await given.engine.instance(instanceId)).status).toBe('completed');
  });
});

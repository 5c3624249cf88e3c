import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMailChannel } from '../../server/src/alarms/mail-channel.ts';
import { isCompanyAddress, isPublicAddress } from '../../server/src/outside/public-address.ts';
import { recipientsOf } from '../../server/src/alarms/recipients-of.ts';
import { tellAlarms } from '../../server/src/alarms/tell-alarms.ts';
import { createWebhookChannel } from '../../server/src/alarms/webhook-channel.ts';
import { givenServer, sessionOf, type Client, type GivenServer } from './given-server.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const START = '2026-03-02T09:00:00+08:00';
const BPMN = read('credit-note.bpmn').replace(
  '<startEvent id="asked" />',
  '<extensionElements><zeebe:properties><zeebe:property name="due" value="due" /><zeebe:property name="exposure" value="credit.used" /><zeebe:property name="limit" value="credit.limit" /></zeebe:properties></extensionElements><startEvent id="asked" />',
);
/** The same, which is due by its first task. */
const EARLY = BPMN.replaceAll('"credit-note"', '"early-note"').replace(
  '<zeebe:property name="exposure"',
  '<zeebe:property name="dueUntil" value="apply" /><zeebe:property name="exposure"',
);

let given: GivenServer;
/** New sessions, since those of before end as the clock is moved on. */
const owner = (): Promise<Client> => sessionOf(given.server, 'owner');
const li = (): Promise<Client> => sessionOf(given.server, 'li');
const chen = (): Promise<Client> => sessionOf(given.server, 'chen');

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual', startTime: START }, { alarmsEvery: 0 });
  await given.engine.deploy([
    { name: 'credit-note.bpmn', content: BPMN },
    { name: 'early-note.bpmn', content: EARLY },
    { name: 'alarm.json', content: read('../../rules/alarm.json') },
    { name: 'complaint.json', content: read('../../records/complaint.json') },
  ]);
  await given.person('owner', ['process-owner']);
  await given.person('li', ['clerk'], ['sales']);
  await given.person('chen', ['manager'], ['management']);
  const root = await given.person('root', ['administrator']);
  await root.send('PATCH', '/users/chen', { email: 'chen@example.com' });
});
afterAll(() => given.close());

const start = async (variables: object = {}, processId = 'credit-note') => {
  const { engine } = given;
  const { instanceId } = await engine.start({ processId, variables: { ...variables } });
  return instanceId;
};
/** From start to end, each of two tasks in twenty hours. */
const workThrough = async (processId?: string): Promise<void> => {
  const instanceId = await start({}, processId);
  for (let task = 0; task < 2; task += 1) {
    await given.engine.advanceTime('PT20H');
    const [open] = await given.engine.tasks({ instanceId });
    await given.engine.completeTask(open?.id ?? '');
  }
};
const alarmsOf = async (subject: string) =>
  (await (await li()).get(`/alarms?subject=${subject}`)).body.items.map(
    (one: { finding: { alarm: string }; status: string }) => `${one.finding.alarm} ${one.status}`,
  );
const evaluated = async () => (await (await owner()).send('POST', '/alarms/evaluate')).body;

describe('alarms', () => {
  it('are raised once for an overdue task, and cleared when it is done', async () => {
    const instanceId = await start();
    const [task] = await given.engine.tasks({ instanceId });
    const id = task?.id ?? '';
    await given.engine.updateTask(id, { dueDate: '2026-03-02T08:00:00+08:00' });
    expect(await evaluated()).toMatchObject({ raised: 1, failures: [] });
    expect(await evaluated()).toMatchObject({ raised: 0, cleared: 0 });
    expect(await alarmsOf(id)).toEqual(['overdue open']);
    await given.engine.completeTask(id);
    expect(await evaluated()).toMatchObject({ cleared: 1 });
    expect(await alarmsOf(id)).toEqual(['overdue cleared']);
  });

  it('name the customer of the instance for who asks, be it of a task', async () => {
    const instanceId = await start({ order: { buyer: { name: 'Hansa Licht' } } });
    const [task] = await given.engine.tasks({ instanceId });
    const id = task?.id ?? '';
    await given.engine.updateTask(id, { dueDate: '2026-03-02T08:00:00+08:00' });
    expect(await evaluated()).toMatchObject({ raised: 1 });
    const listed = async (how: string) =>
      (await (await li()).get(`/alarms?subject=${id}${how}`)).body.items;
    expect(await listed('&customers=true')).toMatchObject([{ customer: 'Hansa Licht' }]);
    expect((await listed(''))[0]).not.toHaveProperty('customer');
    await given.engine.completeTask(id);
    expect(await evaluated()).toMatchObject({ cleared: 1 });
  });

  it('are raised once by several servers at the same time', async () => {
    const instanceId = await start({ credit: { used: '150.00', limit: '100.00' } });
    await Promise.all([evaluated(), evaluated(), evaluated()]);
    const history = await given.engine.entities.history(
      { kind: 'alarm' },
      `limit-exceeded.instance.${instanceId}`,
    );
    expect(history.map(({ command }) => command)).toEqual(['raise']);
  });

  it('tell of a complaint whose time is nearly up, then over', async () => {
    const values = {
      number: 'CP-1',
      receivedOn: '2026-02-20',
      answerBy: '2026-03-03',
      status: 'open',
    };
    const made = await given.engine.records.create(
      'complaint',
      { ...values, channel: 'email', text: 'Rust' },
      { actor: { id: 'kf', by: 'clerk' } },
    );
    await evaluated();
    expect(await alarmsOf(encodeURIComponent(made.id))).toEqual(['complaint-near open']);
    await given.engine.advanceTime('P3D');
    await evaluated();
    expect(await alarmsOf(encodeURIComponent(made.id))).toEqual([
      'complaint-near cleared',
      'complaint-passed open',
    ]);
  });

  it('foresee what will be late from the company’s own history, and say how', async () => {
    for (let run = 0; run < 10; run += 1) await workThrough();
    // The one of the first test has not ended.
    expect(await evaluated()).toMatchObject({ learnt: 10 });
    expect(await evaluated()).toMatchObject({ learnt: 0 });
    const due = new Date(given.engine.now() + 24 * 3_600_000).toISOString();
    const instanceId = await start({ due });
    const { prediction } = (await (await li()).get(`/instances/${instanceId}/prediction`)).body;
    expect(prediction).toMatchObject({ element: 'apply', runs: 10 });
    const hours = (prediction.by - given.engine.now()) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(40);
    expect(hours).toBeLessThan(40 * Math.SQRT2);
    await evaluated();
    const [late] = (await (await li()).get(`/alarms?subject=${instanceId}`)).body.items;
    expect(late.finding).toMatchObject({ alarm: 'predicted-late', severity: 'critical' });
    expect(late.finding.en).toMatch(
      /Of 10 runs before \(few\), four of five took at most \d+ hours/,
    );
    await given.engine.advanceTime('P20D');
    await evaluated();
    expect(await alarmsOf(instanceId)).toEqual(
      expect.arrayContaining(['overdue open', 'stuck open', 'predicted-late cleared']),
    );
  });

  it('foresee when what is due is done, where more comes after it', async () => {
    for (let run = 0; run < 10; run += 1) await workThrough('early-note');
    await evaluated();
    const instanceId = await start({}, 'early-note');
    const path = `/instances/${instanceId}/prediction`;
    const { prediction } = (await (await li()).get(path)).body;
    const hours = (prediction.by - given.engine.now()) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(20);
    expect(hours).toBeLessThan(20 * Math.SQRT2);
    const [first] = await given.engine.tasks({ instanceId });
    await given.engine.completeTask(first?.id ?? '');
    expect((await (await li()).get(path)).body).toEqual({});
  });

  it('foresee for a version that is due by another element, from what ended before it', async () => {
    const files = (until: string) => [
      {
        name: 'late-note.bpmn',
        content: BPMN.replaceAll('"credit-note"', '"late-note"').replace(
          '<zeebe:property name="exposure"',
          `${until}<zeebe:property name="exposure"`,
        ),
      },
    ];
    await given.engine.deploy(files(''));
    for (let run = 0; run < 10; run += 1) await workThrough('late-note');
    expect(await evaluated()).toMatchObject({ learnt: 10 });
    const old = await start({}, 'late-note');
    await given.engine.deploy(files('<zeebe:property name="dueUntil" value="apply" />'));
    const renewed = await start({}, 'late-note');
    const hoursOf = async (id: string): Promise<number> => {
      const { prediction } = (await (await li()).get(`/instances/${id}/prediction`)).body;
      expect(prediction.runs).toBe(10);
      return (prediction.by - given.engine.now()) / 3_600_000;
    };
    expect(await evaluated()).toMatchObject({ learnt: 10 });
    expect(await evaluated()).toMatchObject({ learnt: 0 });
    expect(await hoursOf(renewed)).toBeLessThan(20 * Math.SQRT2);
    expect(await hoursOf(old)).toBeGreaterThanOrEqual(40);
  });

  it('are taken up by workers, escalated and silenced by leaders, with a reason', async () => {
    const instanceId = await start({ credit: { used: '95.00', limit: '100.00' } });
    await evaluated();
    const path = `/alarms/limit-near.instance.${instanceId}`;
    const body = { reason: 'We know of it' };
    expect((await (await li()).send('POST', `${path}/acknowledge`, body)).body).toMatchObject({
      ...{ status: 'acknowledged', acknowledged: { person: 'li', reason: body.reason } },
    });
    expect((await (await li()).send('POST', `${path}/silence`, { ...body, until: 1 })).status).toBe(
      403,
    );
    expect(
      (await (await chen()).send('POST', `${path}/silence`, { ...body, until: 1 })).body.code,
    ).toBe('ALARM_SILENCE_INVALID');
    const until = given.engine.now() + 86_400_000;
    const silenced = await (await chen()).send('POST', `${path}/silence`, { ...body, until });
    expect(silenced.body).toMatchObject({ status: 'silenced', telling: { ended: true } });
    const escalated = await (
      await chen()
    ).send('POST', `${path}/escalate`, { ...body, to: 'owner' });
    expect(escalated.body).toMatchObject({ escalated: { to: 'owner' }, telling: { ended: false } });
    expect((await (await li()).get('/alarms/absent')).status).toBe(404);
    expect((await given.engine.verify()).ok).toBe(true);
  });
});

describe('telling', () => {
  const SECRET = 'a secret of thirty-two characters';

  it('reaches those concerned by mail and webhook, and tries what failed again', async () => {
    const mails: string[] = [];
    const smtp = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address).join(' ');
          mails.push(`${to}\n${Buffer.concat(parts).toString()}`);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port: mailPort } = smtp.server.address() as AddressInfo;
    const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
    const hook = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        calls.push({ headers: request.headers, body });
        response.writeHead(calls.length === 1 ? 503 : 204).end();
      });
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    const { port } = hook.address() as AddressInfo;
    const { engine } = given;
    // What the tests before have raised is not told here.
    await tellAlarms(engine, []);
    const url = `http://127.0.0.1:${port}/hook`;
    const channels = [
      createMailChannel(
        { url: `smtp://127.0.0.1:${mailPort}`, from: 'waybill@example.com' },
        (alarm) => recipientsOf(engine, alarm),
      ),
      createWebhookChannel({ url, secret: SECRET, privateAllowed: true }, engine.now),
    ];
    try {
      const instanceId = await start({ credit: { used: '1000.00', limit: '100.00' } });
      const id = `limit-exceeded.instance.${instanceId}`;
      await evaluated();
      expect(await tellAlarms(engine, channels)).toBe(1);
      expect((await engine.alarms.get(id)).telling).toMatchObject({
        ...{ reached: ['mail'], ended: false },
        failure: expect.stringContaining('503'),
      });
      expect(await tellAlarms(engine, channels)).toBe(0);
      await engine.advanceTime('PT30S');
      await tellAlarms(engine, channels);
      expect((await engine.alarms.get(id)).telling).toMatchObject({
        ...{ reached: ['mail', 'webhook'], ended: true },
      });
      expect(mails).toHaveLength(1);
      expect(mails[0]).toContain('chen@example.com');
      expect(calls).toHaveLength(2);
      const [first, second] = calls;
      expect(second?.headers['x-waybill-delivery']).toBe(first?.headers['x-waybill-delivery']);
      const [, seconds, given1] =
        /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(second?.headers['x-waybill-signature'])) ?? [];
      const made = createHmac('sha256', SECRET).update(`${seconds}.${second?.body}`);
      expect(given1).toBe(made.digest('hex'));
      expect(JSON.parse(second?.body ?? '')).toMatchObject({ kind: 'alarm', alarm: { id } });
    } finally {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      await new Promise((resolve) => hook.close(resolve));
    }
  });

  it.each([
    'http://127.0.0.1:1/',
    'http://[::1]:1/',
    'http://localhost:1/',
    'http://169.254.169.254/',
  ])('never calls %s, which is no public address', async (url) => {
    const channel = createWebhookChannel({ url, secret: SECRET, privateAllowed: false }, () => 0);
    const [alarm] = await given.engine.alarms.list({ limit: 1 });
    if (!alarm) throw new Error('Expected an alarm of the tests before.');
    await expect(channel.send(alarm)).rejects.toThrow(/public address/);
  });

  it.each([
    '10.1.2.3',
    '192.168.0.1',
    '172.31.255.255',
    '::ffff:127.0.0.1',
    'fd00::1',
    '0.0.0.0',
    'x',
    // IPv4 addresses in other clothes: compatible, translated, NAT64, Teredo, 6to4.
    ...['::127.0.0.1', '::ffff:0:127.0.0.1', '64:ff9b:1::7f00:1', '2001:0:7f00:1::'],
    ...['2002:7f00:1::', 'fec0::1', '100::1', '5f00::1', '2001:db8::1', '192.0.2.1'],
  ])('takes %s for private', (address) => {
    expect(isPublicAddress(address)).toBe(false);
    for (const known of ['93.184.216.34', '2606:2800:220:1::1', '::ffff:93.184.216.34'])
      expect(isPublicAddress(known)).toBe(true);
  });

  it.each([
    ...['169.254.169.254', '::ffff:169.254.169.254', '::169.254.169.254', '100.100.100.200'],
    ...['::ffff:100.100.100.200', 'fd00:ec2::254', 'fe80::1', '64:ff9b::a9fe:a9fe'],
    ...['2002:a9fe:a9fe::', 'x'],
  ])('takes %s for none of the company, though private ones are', (address) => {
    expect(isCompanyAddress(address)).toBe(false);
    for (const own of ['127.0.0.1', '::1', '10.1.2.3', 'fd12::1', '192.168.0.9'])
      expect(isCompanyAddress(own)).toBe(true);
  });
});

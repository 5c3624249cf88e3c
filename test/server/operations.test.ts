import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bpmn, end, sequence, serviceTask, start, userTask } from '../engine/process-xml.ts';
import { clientOf, givenServer, type Client, type GivenServer } from './given-server.ts';

const HOUR = 3_600_000;

const cycle = `<boundaryEvent id="due" attachedToRef="pay" cancelActivity="false"><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></boundaryEvent>
  <userTask id="chase"/><sequenceFlow id="c" sourceRef="due" targetRef="chase"/>`;
const paying = bpmn(sequence('paying', [start, userTask('pay'), end], cycle));
const warning = `<boundaryEvent id="warn" attachedToRef="pay" cancelActivity="false"><timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition></boundaryEvent>
  <userTask id="tell"/><sequenceFlow id="w" sourceRef="warn" targetRef="tell"/>`;
const warned = bpmn(sequence('warned', [start, userTask('pay'), end], cycle + warning));
const pricing = bpmn(sequence('pricing', [start, serviceTask('price', 'price', 1), end]));

let given: GivenServer;
let owner: Client;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual' });
  owner = await given.person('owner', ['process-owner']);
  await given.engine.deploy(paying);
  await given.engine.deploy(warned);
  await given.engine.deploy(pricing);
});
afterAll(() => given.close());

const begin = async (processId: string, businessKey: string): Promise<string> => {
  const { instanceId } = await given.engine.start({ processId, businessKey });
  await given.engine.settle();
  return instanceId;
};

const reason = 'the price list is wrong';
const operate = (body: object) => owner.send('POST', '/instance-operations', { reason, ...body });
const idsOf = ({ body }: { readonly body: { readonly items: readonly { id: string }[] } }) =>
  body.items.map(({ id }) => id);

describe('a suspended instance', () => {
  it('is shown as such with its tasks, which nobody can do, until it is resumed', async () => {
    const id = await begin('paying', 'A-1');
    expect((await owner.send('POST', `/instances/${id}/suspend`, { reason })).status).toBe(204);
    const shown = await owner.get(`/instances/${id}`);
    expect(shown.body).toMatchObject({
      ...{ instance: { status: 'active', suspended: true }, suspendedBy: ['operator'] },
      ...{ tasks: [{ element: 'pay', suspended: true }], restartedAs: [] },
    });
    const task = shown.body.tasks[0].id as string;
    expect((await owner.get(`/tasks/${task}`)).body.may.work).toBe(false);
    expect((await owner.get('/instances?suspended=true')).body.items).toMatchObject([{ id }]);
    const again = await owner.send('POST', `/instances/${id}/suspend`, { reason });
    expect(again.body).toMatchObject({ status: 409, code: 'INSTANCE_SUSPENDED' });
    expect((await owner.send('POST', `/instances/${id}/resume`, { reason })).status).toBe(204);
    expect((await owner.get(`/instances/${id}`)).body.instance.suspended).toBeUndefined();
    await given.engine.cancelInstance(id);
  });
});

describe('restarting', () => {
  it('gives a new instance, and each shows the other', async () => {
    const id = await begin('paying', 'R-1');
    await given.engine.cancelInstance(id, 'by mistake');
    const body = { element: 'pay', variables: { again: true }, reason };
    const answer = await owner.send('POST', `/instances/${id}/restart`, body);
    expect(answer.status).toBe(201);
    await given.engine.settle();
    const { instanceId } = answer.body;
    const made = (await owner.get(`/instances/${String(instanceId)}`)).body;
    expect(made).toMatchObject({
      ...{ variables: { again: true }, tasks: [{ element: 'pay' }] },
      restartedFrom: { instanceId: id, element: 'pay' },
    });
    expect((await owner.get(`/instances/${id}`)).body.restartedAs).toEqual([instanceId]);
    await given.engine.cancelInstance(instanceId as string);
  });
});

describe('instances in bulk', () => {
  it('are suspended, changed, resumed and cancelled, with a verdict each', async () => {
    const ids = [await begin('paying', 'B-1'), await begin('paying', 'B-2')];
    const instances = [...ids, 'nobody'];
    const suspended = await operate({ operation: 'suspend', instances });
    expect(suspended.body.verdicts).toMatchObject([
      ...ids.map((instanceId) => ({ instanceId, done: true })),
      { instanceId: 'nobody', done: false, problem: { code: 'INSTANCE_NOT_FOUND' } },
    ]);
    const variables = { list: 2026 };
    await operate({ operation: 'set-variables', instances: ids, variables });
    expect(await given.engine.variables(ids[0] ?? '')).toEqual(variables);
    const resumed = await operate({ operation: 'resume', where: { suspended: true } });
    expect(resumed.body.verdicts).toMatchObject(ids.map((instanceId) => ({ instanceId })));
    const first = await operate({
      operation: 'cancel',
      where: { processId: 'paying', status: 'active' },
      limit: 1,
    });
    expect(first.body.verdicts).toHaveLength(1);
    const { next: after } = first.body;
    const where = { processId: 'paying', status: 'active' };
    const second = await operate({ operation: 'cancel', where, limit: 1, after });
    expect(second.body.next).toBeUndefined();
    expect((await given.engine.instances({ status: 'active' })).length).toBe(0);
    const history = await given.engine.history(ids[1] ?? '');
    expect(history.at(-1)?.events.at(-1)).toMatchObject({ kind: 'instance-terminated', reason });
  });

  it('are retried where incidents have stopped them, and found by the incident and its element', async () => {
    const stopped = await begin('pricing', 'I-1');
    const [job] = await given.engine.activateJobs({ type: 'price', worker: 'w', limit: 1 });
    await given.engine.failJob(job?.key ?? '', { message: 'no list' });
    const waiting = await begin('pricing', 'I-2');
    expect(idsOf(await owner.get('/instances?element=price'))).toEqual([stopped, waiting].sort());
    const code = 'JOB_RETRIES_USED_UP';
    expect(idsOf(await owner.get(`/instances?incidentCode=${code}`))).toEqual([stopped]);
    expect(idsOf(await owner.get('/instances?incidentCode=OTHER'))).toEqual([]);
    const jobs = (await owner.get('/jobs?processId=pricing')).body.items;
    expect(jobs.map(({ state }: { readonly state: string }) => state).sort()).toEqual([
      ...['failed', 'waiting'],
    ]);
    const [locked] = await given.engine.activateJobs({ type: 'price', worker: 'w2', limit: 1 });
    expect((await owner.get('/jobs?state=locked')).body.items).toMatchObject([
      { id: locked?.key, lockedBy: 'w2', attempt: 1, retries: 1 },
    ]);
    const verdicts = (await operate({ operation: 'retry', instances: [stopped, waiting] })).body;
    expect(verdicts.verdicts).toMatchObject([
      { instanceId: stopped, done: true },
      { instanceId: waiting, done: false, problem: { code: 'INCIDENT_NOT_OPEN' } },
    ]);
    expect((await owner.get('/jobs?state=failed')).body.items).toEqual([]);
    for (const id of [stopped, waiting]) await given.engine.cancelInstance(id);
  });

  it('are found by when they have started', async () => {
    const early = await begin('pricing', 'T-1');
    await given.engine.advanceTime(60_000);
    const from = given.engine.now();
    const late = await begin('pricing', 'T-2');
    const open = '/instances?status=active';
    expect(idsOf(await owner.get(`${open}&startedFrom=${String(from)}`))).toEqual([late]);
    expect(idsOf(await owner.get(`${open}&startedBefore=${String(from)}`))).toEqual([early]);
    for (const id of [early, late]) await given.engine.cancelInstance(id);
  });

  it('are found by who has started them', async () => {
    const mine = await begin('pricing', 'T-3');
    const body = { processId: 'pricing' };
    const { instanceId } = (await owner.send('POST', '/instances', body)).body;
    const open = '/instances?processId=pricing&status=active&startedBy=';
    expect(idsOf(await owner.get(`${open}owner`))).toEqual([instanceId as string]);
    expect(idsOf(await owner.get(`${open}engine`))).toEqual([mine]);
    expect((await owner.get(`${open}nobody`)).body).toEqual({ items: [], looked: 2 });
    for (const id of [mine, instanceId as string]) await given.engine.cancelInstance(id);
  });

  it('are found by their variables, each condition of which must be true', async () => {
    const variables = (buyer: string, amount: string) => ({
      order: { buyer, total: { amount, currency: 'USD' }, lines: [{ due: '2026-11-23' }] },
    });
    const start = async (...given_: Parameters<typeof variables>): Promise<string> =>
      (await given.engine.start({ processId: 'pricing', variables: variables(...given_) }))
        .instanceId;
    const [small, large] = [await start('ACME', '99.50'), await start('Acme Trading', '1200.00')];
    const find = async (...conditions: readonly string[]) => {
      const asked = conditions.map((one) => `variable=${encodeURIComponent(one)}`).join('&');
      return owner.get(`/instances?processId=pricing&status=active&${asked}`);
    };
    expect(idsOf(await find('order.buyer=acme'))).toEqual([small]);
    expect(idsOf(await find('order.buyer~acme'))).toEqual([small, large]);
    expect(idsOf(await find('order.buyer~acme', 'order.total>=100'))).toEqual([large]);
    expect(idsOf(await find('order.lines.due<=2026-11-22'))).toEqual([]);
    expect((await find('order.buyer=nobody')).body).toEqual({ items: [], looked: 2 });
    const refused = await find('order.buyer>=acme');
    expect(refused.body).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    const where = { processId: 'pricing', status: 'active', variable: ['order.total<=100'] };
    const { body } = await operate({ operation: 'cancel', where });
    expect(body.verdicts).toEqual([{ instanceId: small, done: true }]);
    await given.engine.cancelInstance(large);
  });

  it('are found by the whole of a key or id at once, else by how it begins, and by their end', async () => {
    const [first, longer] = [await begin('pricing', 'KEY-1'), await begin('pricing', 'KEY-10')];
    expect((await owner.get('/instances?key=KEY-1')).body.looked).toBeUndefined();
    expect(idsOf(await owner.get('/instances?key=KEY-1'))).toEqual([first]);
    expect(idsOf(await owner.get(`/instances?key=${longer}`))).toEqual([longer]);
    expect(idsOf(await owner.get('/instances?key=key-'))).toEqual([first, longer]);
    expect(idsOf(await owner.get(`/instances?key=${longer.slice(0, -1)}`))).toContain(longer);
    expect(idsOf(await owner.get('/instances?key=key-&businessKey=KEY-10'))).toEqual([longer]);
    expect(idsOf(await owner.get('/instances?key=EY-1'))).toEqual([]);
    await given.engine.cancelInstance(first);
    await given.engine.advanceTime(60_000);
    const between = String(given.engine.now());
    await given.engine.cancelInstance(longer);
    const ended = (when: string) => owner.get(`/instances?key=key-&${when}=${between}`);
    expect(idsOf(await ended('endedBefore'))).toEqual([first]);
    expect(idsOf(await ended('endedFrom'))).toEqual([longer]);
  });

  it('are found for nobody who may not list them: which are found tells what stands in them', async () => {
    const root = await given.person('root', ['administrator']);
    const token = { user: 'owner', title: 't', scopes: ['operate:instance'] };
    const issued = await root.send('POST', '/tokens', token);
    const machine = clientOf(given.server.url, { authorization: `Bearer ${issued.body.token}` });
    const body = { operation: 'resume', where: { variable: ['a=b'] }, reason };
    const answer = await machine.send('POST', '/instance-operations', body);
    expect(answer.body).toMatchObject({ status: 403, code: 'AUTH_FORBIDDEN' });
  });

  it('are refused as a whole where nobody can tell what is meant', async () => {
    const bodies = [
      { operation: 'cancel' },
      { operation: 'cancel', instances: ['a'], where: {} },
      { operation: 'set-variables', instances: ['a'] },
      { operation: 'cancel', instances: ['a'], variables: {} },
      { operation: 'cancel', instances: [] },
      { operation: 'delete', instances: ['a'] },
    ];
    for (const body of bodies) {
      expect((await operate(body)).body).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    }
  });
});

describe('incidents in bulk', () => {
  interface Stopped {
    readonly id: string;
    readonly element: string;
  }
  const stopped = async (): Promise<readonly Stopped[]> =>
    (await owner.get('/incidents')).body.items;

  /** Each with an incident at `label` and one at `pack`. */
  const stop = async (...keys: readonly string[]): Promise<readonly string[]> => {
    const ids = await Promise.all(keys.map((key) => begin('labelling', key)));
    for (const type of ['label', 'pack'])
      for (const { key } of await given.engine.activateJobs({ type, worker: 'w', limit: 9 }))
        await given.engine.failJob(key, { message: type });
    return ids;
  };

  beforeAll(async () => {
    const beside = `${serviceTask('pack', 'pack', 1)}<sequenceFlow id="p" sourceRef="start" targetRef="pack"/>`;
    const label = serviceTask('label', 'label', 1);
    await given.engine.deploy(bpmn(sequence('labelling', [start, label, end], beside)));
  });

  it('are retried alone: another one of the same instance stays', async () => {
    const ids = await stop('L-1', 'L-2');
    const all = await stopped();
    const incidents = all.filter(({ element }) => element === 'label').map(({ id }) => id);
    const retry = () => owner.send('POST', '/incident-operations', { incidents, reason });
    expect((await retry()).body.verdicts).toEqual(
      incidents.map((incidentId) => ({ incidentId, done: true })),
    );
    expect(await stopped()).toMatchObject([{ element: 'pack' }, { element: 'pack' }]);
    expect((await retry()).body.verdicts).toMatchObject(
      incidents.map(() => ({ done: false, problem: { code: 'INCIDENT_NOT_OPEN' } })),
    );
    for (const id of ids) await given.engine.cancelInstance(id);
  });

  it('are retried under one Idempotency-Key, each of one instance', async () => {
    const [id = ''] = await stop('L-3');
    const incidents = (await stopped()).map((one) => one.id);
    expect(incidents).toHaveLength(2);
    const key = { 'idempotency-key': 'try-again' };
    await owner.send('POST', '/incident-operations', { incidents, reason }, key);
    expect(await stopped()).toEqual([]);
    await given.engine.cancelInstance(id);
  });
});

describe('timers in bulk', () => {
  it('are found by element and time, put off and fired, with a verdict each', async () => {
    const ids = [await begin('paying', 'C-1'), await begin('paying', 'C-2')];
    const now = given.engine.now();
    const due = `/timers?element=due&dueFrom=${String(now + HOUR)}`;
    const timers = idsOf(await owner.get(due));
    expect(timers).toHaveLength(2);
    expect(idsOf(await owner.get('/timers?element=other'))).toEqual([]);
    expect(idsOf(await owner.get(`/timers?dueFrom=${String(now + HOUR + 1)}`))).toEqual([]);
    const act = (body: object) => owner.send('POST', '/timer-operations', { reason, ...body });
    const later = await act({ operation: 'move', timers: [...timers, 'x:1'], by: HOUR });
    expect(later.body.verdicts).toMatchObject([
      ...timers.map((timerId) => ({ timerId, done: true })),
      { timerId: 'x:1', done: false, problem: { code: 'TIMER_NOT_OPEN' } },
    ]);
    const moved = (await owner.get('/timers')).body.items;
    expect(moved).toMatchObject([{ due: now + 2 * HOUR }, { due: now + 2 * HOUR }]);
    await act({ operation: 'move', timers, due: now + 3 * HOUR });
    expect((await owner.get('/timers')).body.items).toMatchObject([
      ...[{ due: now + 3 * HOUR }, { due: now + 3 * HOUR }],
    ]);
    const fired = await act({ operation: 'fire', timers });
    expect(fired.body.verdicts).toMatchObject([{ done: true }, { done: true }]);
    await given.engine.settle();
    expect(await given.engine.tasks({ element: 'chase' })).toHaveLength(2);
    expect((await act({ operation: 'move', timers })).body.code).toBe('REQUEST_INVALID');
    for (const id of ids) await given.engine.cancelInstance(id);
  });

  it('are put off once under an Idempotency-Key, each of one instance', async () => {
    const id = await begin('warned', 'C-3');
    const timersOf = async () => (await owner.get('/timers?processId=warned')).body.items;
    const before: readonly { id: string; due: number }[] = await timersOf();
    const body = { operation: 'move', timers: before.map((timer) => timer.id), by: HOUR, reason };
    const key = { 'idempotency-key': 'put-off' };
    for (const _ of ['first', 'again']) await owner.send('POST', '/timer-operations', body, key);
    expect(before).toHaveLength(2);
    expect(await timersOf()).toMatchObject(before.map(({ due }) => ({ due: due + HOUR })));
    await given.engine.cancelInstance(id);
  });
});

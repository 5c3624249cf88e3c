import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Variables } from '../../engine/src/index.ts';
import {
  clientOf,
  givenServer,
  newKey,
  sessionOf,
  type Client,
  type GivenServer,
} from './given-server.ts';

const BPMN = readFileSync(new URL('credit-note.bpmn', import.meta.url), 'utf8');

let given: GivenServer;
let owner: Client, li: Client, chen: Client, zhao: Client;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual' });
  owner = await given.person('owner', ['process-owner']);
  li = await given.person('li', ['clerk'], ['sales']);
  await given.person('wang', ['clerk'], ['sales']);
  chen = await given.person('chen', ['manager'], ['warehouse']);
  zhao = await given.person('zhao', ['auditor']);
  await owner.send('POST', '/deployments', { files: [{ name: 'n.bpmn', content: BPMN }] });
});
afterAll(() => given.close());

async function tasksOf(...businessKeys: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const businessKey of businessKeys) {
    const { instanceId } = await given.engine.start({ processId: 'credit-note', businessKey });
    const [task] = await given.engine.tasks({ instanceId });
    ids.push(task?.id ?? 'none');
  }
  return ids;
}

/** A machine of li's that may read tasks, and nothing else. */
async function forTasksAlone(): Promise<Client> {
  const root = await given.person(`root.${newKey()}`, ['administrator']);
  const asked = { user: 'li', title: 't', scopes: ['read:task'] };
  const { body } = await root.send('POST', '/tokens', asked);
  return clientOf(given.server.url, { authorization: `Bearer ${body.token}` });
}

const keys = ({ body }: { readonly body: { readonly items: { businessKey: string }[] } }) =>
  body.items.map(({ businessKey }) => businessKey);

describe('a search by text', () => {
  it('finds tasks by name, business key or person, whatever the case or width', async () => {
    await tasksOf('PO-Alpha-1', 'PO-Beta-1', 'PO-Alpha-2');
    expect(keys(await li.get('/tasks?text=alpha'))).toEqual(['PO-Alpha-1', 'PO-Alpha-2']);
    const wide = encodeURIComponent('ＰＯ－ＢＥＴＡ');
    expect(keys(await li.get(`/tasks?text=${wide}`))).toEqual(['PO-Beta-1']);
    expect(keys(await li.get('/tasks?text=nothing%20of%20the%20kind'))).toEqual([]);
    expect(keys(await chen.get('/tasks?inbox=true&text=alpha'))).toEqual([]);
  });

  it('goes on page by page, in the order asked for', async () => {
    const [first = '', second = '', third = ''] = await tasksOf('PG-1', 'PG-2', 'PG-3');
    for (const [id, priority] of [
      [first, 10],
      [second, 90],
      [third, 60],
    ] as const)
      await owner.send('PATCH', `/tasks/${id}`, { priority });
    const page = await li.get('/tasks?text=pg-&order=priority&limit=2');
    expect(keys(page)).toEqual(['PG-2', 'PG-3']);
    const rest = await li.get(`/tasks?text=pg-&order=priority&limit=2&after=${page.body.next}`);
    expect(keys(rest)).toEqual(['PG-1']);
    expect(rest.body).not.toHaveProperty('next');
  });

  it('looks at a bounded number of tasks for one page, and goes on where it stopped', async () => {
    await Promise.all(
      Array.from({ length: 5_001 }, () => given.engine.start({ processId: 'credit-note' })),
    );
    await tasksOf('the-last-of-all');
    // The first time 1,000 instances are read for a page; then their customers are known.
    expect(await searched('the-last-of-all')).toEqual({ pages: 5, found: ['the-last-of-all'] });
    expect(await searched('the-last-of-all')).toEqual({ pages: 2, found: ['the-last-of-all'] });
  }, 60_000);

  async function searched(text: string, who = li) {
    let after = '';
    const found: string[] = [];
    for (let pages = 1; ; pages += 1) {
      const { body } = await who.get(`/tasks?text=${encodeURIComponent(text)}${after}`);
      found.push(...keys({ body }));
      if (body.next === undefined || pages === 20) return { pages, found };
      after = `&after=${body.next}`;
    }
  }

  it('finds tasks by their customer, by whatever name people know them', async () => {
    const file = new URL('../../records/customer.json', import.meta.url);
    await given.engine.deploy([{ name: 'customer.json', content: readFileSync(file, 'utf8') }]);
    const values = { number: 'C-7', name: 'Nordlicht Handel GmbH', nameZh: '北光贸易' };
    const address = { city: 'Kiel', country: 'DE' };
    const actor = { id: 'owner', by: 'process-owner' };
    await given.engine.records.create(
      'customer',
      { ...values, address, status: 'active' },
      { actor, roles: ['sales'] },
    );
    const start = (name: string, businessKey: string) =>
      given.engine.start({
        ...{ processId: 'credit-note', businessKey },
        variables: { customer: { name } },
      });
    const { instanceId } = await start('Nordlicht Handel GmbH', 'NH-1');
    await start('Südwind AG', 'NH-2');
    for (const text of ['nordlicht', 'GmbH handel', 'nh-1', '北光', 'C-7'])
      expect((await searched(text)).found, text).toEqual(['NH-1']);
    await given.engine.setVariables(instanceId, { customer: { name: 'Südwind AG' } }, { actor });
    expect((await searched('südwind')).found.toSorted()).toEqual(['NH-1', 'NH-2']);
    expect((await searched('nordlicht')).found).toEqual([]);
  });

  it('finds no customer whose name it does not tell', async () => {
    await given.engine.start({
      ...{ processId: 'credit-note', businessKey: 'QK-1' },
      variables: { customer: { name: 'Quietkeeper' } },
    });
    const token = await forTasksAlone();
    expect((await searched('quietkeeper')).found).toEqual(['QK-1']);
    expect((await searched('quietkeeper', token)).found).toEqual([]);
    expect((await searched('qk-1', token)).found).toEqual(['QK-1']);
  });
});

describe('the customer of a task', () => {
  const start = async (variables: Variables): Promise<string> =>
    (await given.engine.start({ processId: 'credit-note', variables })).instanceId;
  const told = async (who: Client, instanceId: string): Promise<unknown> => {
    const { body } = await who.get(`/tasks?instanceId=${instanceId}`);
    const [{ id, customer }] = body.items;
    expect((await who.get(`/tasks/${id}`)).body.task.customer).toBe(customer);
    return customer;
  };

  it.each<readonly [string, Variables, string | undefined]>([
    ['known to us', { customer: { name: 'Hansa' }, order: { buyer: { name: 'x' } } }, 'Hansa'],
    ['a record', { customer: { values: { name: 'Hansa' } } }, 'Hansa'],
    ['of the order behind it', { background: { customer: 'Hansa' } }, 'Hansa'],
    ['not known yet', { customer: null, order: { buyer: { name: 'Hansa GmbH' } } }, 'Hansa GmbH'],
    ['nobody', { amount: '1.00' }, undefined],
  ])('is named where it is %s', async (_, variables, name) => {
    expect(await told(li, await start(variables))).toBe(name);
  });

  it('is told to nobody who may not read instances', async () => {
    const instanceId = await start({ customer: { name: 'Hansa' } });
    const token = await forTasksAlone();
    expect(await told(token, instanceId)).toBeUndefined();
    expect(await told(li, instanceId)).toBe('Hansa');
  });

  it.each([
    ['closed-note', 'readers'],
    ['spelled-note', '&#114;eaders'],
  ])('is told to the readers of the process %s alone', async (processId, property) => {
    const readers = `<zeebe:properties><zeebe:property name="${property}" value="finance"/></zeebe:properties>`;
    const content = BPMN.replaceAll('id="credit-note"', `id="${processId}"`).replace(
      '<startEvent',
      `<extensionElements>${readers}</extensionElements><startEvent`,
    );
    await given.engine.deploy([{ name: 'closed.bpmn', content }]);
    const variables = { customer: { name: 'Hansa' } };
    const { instanceId } = await given.engine.start({ processId, variables });
    expect(await told(li, instanceId)).toBeUndefined();
    const qian = await given.person(`qian.${processId}`, ['clerk'], ['finance']);
    expect(await told(qian, instanceId)).toBe('Hansa');
    expect(await told(zhao, instanceId)).toBe('Hansa');
  });

  it('is called otherwise as soon as that is set', async () => {
    const instanceId = await start({ customer: { name: 'Hansa' } });
    expect(await told(li, instanceId)).toBe('Hansa');
    const actor = { id: 'owner', by: 'process-owner' };
    await given.engine.setVariables(instanceId, { customer: { name: 'Hanse' } }, { actor });
    expect(await told(li, instanceId)).toBe('Hanse');
  });
});

describe('counts', () => {
  it('tell what is mine, offered, overdue, and of each group, and when there is more', async () => {
    const other = await given.person('zhou', ['clerk'], ['finance']);
    expect((await other.get('/task-counts')).body).toEqual({
      mine: { count: 0, more: false },
      offered: { count: 0, more: false },
      overdue: { count: 0, more: false },
      groups: { finance: { count: 0, more: false } },
    });
    const [id] = await tasksOf('C-1');
    await owner.send('PATCH', `/tasks/${id}`, { candidateGroups: ['finance'] });
    await owner.send('PATCH', `/tasks/${id}`, { dueDate: '2020-01-01T00:00:00Z' });
    expect((await other.get('/task-counts')).body).toMatchObject({
      offered: { count: 1 },
      overdue: { count: 1 },
      groups: { finance: { count: 1, more: false } },
    });
    await other.send('POST', `/tasks/${id}/claim`);
    expect((await other.get('/task-counts')).body).toMatchObject({
      mine: { count: 1 },
      offered: { count: 0 },
    });
    expect((await li.get('/task-counts')).body.offered).toEqual({ count: 500, more: true });
  });
});

describe('work in bulk', () => {
  const verdicts = ({
    body,
  }: {
    readonly body: { items: { done: boolean; problem?: { code: string } }[] };
  }) => body.items.map(({ done, problem }) => problem?.code ?? done);

  it('claims and completes each for itself, with a verdict for each', async () => {
    const tasks = await tasksOf('B-1', 'B-2');
    const [first] = tasks;
    await owner.send('POST', `/tasks/${first}/assign`, { user: 'wang' });
    const claimed = await li.send('POST', '/tasks/claim', { tasks: [...tasks, 'x:1'] });
    expect(verdicts(claimed)).toEqual(['TASK_NOT_YOURS', true, 'TASK_NOT_FOUND']);
    const body = { tasks, variables: { ok: true } };
    expect(verdicts(await li.send('POST', '/tasks/complete', body))).toEqual([
      'TASK_NOT_YOURS',
      true,
    ]);
    // Whoever applied does not approve.
    const approvals = (await given.engine.tasks({ businessKey: 'B-2' })).map(({ id }) => id);
    expect(verdicts(await li.send('POST', '/tasks/claim', { tasks: approvals }))).toEqual([
      'TASK_DUTIES_NOT_SEPARATE',
    ]);
  });

  it('counts once under the same idempotency key', async () => {
    const tasks = await tasksOf('K-1', 'K-2');
    const key = { 'idempotency-key': 'all-at-once' };
    for (let time = 0; time < 2; time += 1)
      expect(verdicts(await li.send('POST', '/tasks/complete', { tasks }, key))).toEqual([
        true,
        true,
      ]);
    expect(verdicts(await li.send('POST', '/tasks/complete', { tasks }))).toEqual([
      'TASK_NOT_FOUND',
      'TASK_NOT_FOUND',
    ]);
  });

  it('assigns by whoever may, to people that there are, a hundred at most', async () => {
    const tasks = await tasksOf('A-1');
    const assign = (who: Client, user: string) =>
      who.send('POST', '/tasks/assign', { tasks, user });
    expect((await assign(li, 'li')).body.code).toBe('AUTH_FORBIDDEN');
    expect(verdicts(await assign(chen, 'nobody'))).toEqual(['USER_NOT_FOUND']);
    expect(verdicts(await assign(chen, 'wang'))).toEqual([true]);
    expect((await given.engine.task(tasks[0] ?? ''))?.task.assignee).toBe('wang');
    const many = Array.from({ length: 101 }, (_, at) => `x:${at}`);
    expect((await chen.send('POST', '/tasks/assign', { tasks: many, user: 'li' })).status).toBe(
      400,
    );
    expect((await zhao.send('POST', '/tasks/claim', { tasks })).status).toBe(403);
  });
});

describe('saved filters', () => {
  it('are each person’s own, or shared with a department by its members', async () => {
    const search = 'overdue=yes';
    const put = (who: Client, name: string, department?: string) =>
      who.send('PUT', `/task-filters/${name}`, { search, department });
    const names = async (who: Client) =>
      (await who.get('/task-filters')).body.items.map(({ name }: { name: string }) => name);
    expect((await put(li, 'mine')).status).toBe(204);
    expect((await put(li, 'ours', 'sales')).status).toBe(204);
    expect((await put(li, 'theirs', 'warehouse')).body.code).toBe('TASK_FILTER_FORBIDDEN');
    const wang = await sessionOf(given.server, 'wang');
    expect([await names(li), await names(wang), await names(chen)]).toEqual([
      ...[['mine', 'ours'], ['ours'], []],
    ]);
    expect((await wang.send('DELETE', '/task-filters/ours?department=sales')).status).toBe(204);
    expect(await names(li)).toEqual(['mine']);
    for (let at = 0; at < 19; at += 1) await put(li, `f${at}`);
    expect((await put(li, 'one-too-many')).body.code).toBe('TASK_FILTERS_FULL');
    expect((await given.engine.verify()).ok).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer, newKey, type Client, type GivenServer } from './given-server.ts';

const BPMN = readFileSync(new URL('credit-note.bpmn', import.meta.url), 'utf8');
const FORM = JSON.stringify({
  id: 'credit-note',
  type: 'default',
  schemaVersion: 16,
  components: [],
});

let given: GivenServer;
let owner: Client, li: Client, wang: Client, chen: Client, admin: Client, auditor: Client;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual' });
  owner = await given.person('owner', ['process-owner']);
  li = await given.person('li', ['clerk'], ['sales']);
  wang = await given.person('wang', ['clerk'], ['sales']);
  chen = await given.person('chen', ['manager'], ['warehouse']);
  admin = await given.person('root', ['administrator']);
  auditor = await given.person('zhao', ['auditor']);
});
afterAll(() => given.close());

async function started(): Promise<string> {
  const files = [
    { name: 'credit-note.bpmn', content: BPMN },
    { name: 'credit-note.form', content: FORM },
  ];
  expect((await owner.send('POST', '/deployments', { files })).status).toBe(201);
  const body = { processId: 'credit-note', businessKey: newKey(), variables: { amount: '12.50' } };
  const answer = await li.send('POST', '/instances', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.instanceId;
}

async function taskOf(instanceId: string): Promise<string> {
  const { body } = await owner.get(`/tasks?instanceId=${instanceId}`);
  return body.items[0].id;
}

async function applied(): Promise<{ instanceId: string; task: string }> {
  const instanceId = await started();
  await li.send('POST', `/tasks/${await taskOf(instanceId)}/complete`, { variables: { ok: true } });
  return { instanceId, task: await taskOf(instanceId) };
}

describe('tasks', () => {
  it('stand in the inbox of those to whom they are offered, with form and variables', async () => {
    const instanceId = await started();
    const id = await taskOf(instanceId);
    const inbox = async (who: Client) =>
      (await who.get('/tasks?inbox=true&limit=500')).body.items.map(
        (one: { id: string }) => one.id,
      );
    expect(await inbox(li)).toContain(id);
    expect(await inbox(chen)).not.toContain(id);
    expect((await li.get(`/tasks/${id}`)).body).toMatchObject({
      task: { element: 'apply', candidateGroups: ['sales'] },
      variables: { amount: '12.50' },
      form: { id: 'credit-note' },
      may: { work: true, assign: false, conflicts: [] },
    });
    expect((await li.send('POST', `/tasks/${id}/claim`)).status).toBe(204);
    expect(await inbox(li)).toContain(id);
    expect(await inbox(wang)).not.toContain(id);
  });

  it('are nobody else’s to complete', async () => {
    const id = await taskOf(await started());
    expect((await chen.send('POST', `/tasks/${id}/claim`)).body.code).toBe('TASK_NOT_YOURS');
    await li.send('POST', `/tasks/${id}/claim`);
    for (const path of ['claim', 'unclaim', 'delegate', 'complete'])
      expect((await wang.send('POST', `/tasks/${id}/${path}`, { user: 'wang' })).status).toBe(
        path === 'complete' ? 400 : 403,
      );
    expect((await wang.send('POST', `/tasks/${id}/complete`, {})).body.code).toBe('TASK_NOT_YOURS');
    expect((await li.send('POST', `/tasks/${id}/delegate`, { user: 'wang' })).status).toBe(204);
    expect((await wang.send('POST', `/tasks/${id}/complete`, {})).status).toBe(204);
  });

  it('are not approved by who applied: not in the group, by delegation or by assignment', async () => {
    const { task } = await applied();
    expect((await li.get(`/tasks/${task}`)).body.may).toMatchObject({ conflicts: ['apply'] });
    const refused = { status: 403, code: 'TASK_DUTIES_NOT_SEPARATE' };
    expect((await li.send('POST', `/tasks/${task}/claim`)).body).toMatchObject(refused);
    expect((await li.send('POST', `/tasks/${task}/complete`, {})).body).toMatchObject(refused);
    await wang.send('POST', `/tasks/${task}/claim`);
    const toLi = { user: 'li' };
    expect((await wang.send('POST', `/tasks/${task}/delegate`, toLi)).body).toMatchObject(refused);
    expect((await chen.send('POST', `/tasks/${task}/assign`, toLi)).body).toMatchObject(refused);
    expect((await wang.send('POST', `/tasks/${task}/complete`, {})).status).toBe(204);
  });

  it('carry comments', async () => {
    const id = await taskOf(await started());
    await li.send('POST', `/tasks/${id}/comments`, { text: 'The customer has called.' });
    expect((await wang.get(`/tasks/${id}`)).body.comments).toMatchObject([
      { number: 1, person: 'li', text: 'The customer has called.' },
    ]);
  });

  it('are paged in the order asked for, also when one of them is completed meanwhile', async () => {
    for (let count = 0; count < 3; count += 1) await started();
    const first = (await li.get('/tasks?inbox=true&limit=2&order=priority')).body;
    expect(first.items).toHaveLength(2);
    await li.send('POST', `/tasks/${first.items[1].id}/complete`, {});
    const second = (await li.get(`/tasks?inbox=true&limit=2&order=priority&after=${first.next}`))
      .body;
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await li.get('/tasks?after=nonsense!')).body.code).toBe('REQUEST_INVALID');
  });

  it('are completed once under one key', async () => {
    const { task } = await applied();
    const key = { 'idempotency-key': newKey() };
    expect((await wang.send('POST', `/tasks/${task}/complete`, {}, key)).status).toBe(204);
    expect((await wang.send('POST', `/tasks/${task}/complete`, {}, key)).status).toBe(204);
  });
});

describe('an instance', () => {
  it('shows where it is, what happened and who did it', async () => {
    const { instanceId } = await applied();
    const { body } = await li.get(`/instances/${instanceId}`);
    expect(body).toMatchObject({ variables: { ok: true }, tasks: [{ element: 'approve' }] });
    const history = (await li.get(`/instances/${instanceId}/history`)).body.items;
    expect(history.map(({ actor, command }: never) => [actor, command])).toEqual([
      [{ id: 'li', by: 'clerk' }, 'start'],
      [{ id: 'li', by: 'clerk' }, 'complete-task'],
    ]);
    const page = (await li.get(`/instances/${instanceId}/history?limit=1`)).body;
    const rest = (await li.get(`/instances/${instanceId}/history?after=${page.next}`)).body;
    expect(rest.items).toMatchObject([{ revision: 2 }]);
    expect((await li.get(`/instances/${instanceId}/as-of/1`)).body.status).toBe('active');
  });

  it('is operated on for a reason that stays in history', async () => {
    const { instanceId } = await applied();
    const changed = { variables: { amount: '10.00' }, reason: 'mistyped' };
    await owner.send('POST', `/instances/${instanceId}/variables`, changed);
    const timer = (await owner.get('/timers?limit=500')).body.items.find(
      (one: { instanceId: string }) => one.instanceId === instanceId,
    );
    const later = { due: Number(timer.due) + 1_000, reason: 'holiday' };
    expect((await chen.send('POST', `/timers/${timer.id}/move`, later)).status).toBe(204);
    expect((await chen.send('POST', `/timers/${timer.id}/fire`, { reason: 'now' })).status).toBe(
      204,
    );
    await owner.send('POST', `/instances/${instanceId}/cancel`, { reason: 'withdrawn' });
    const { items } = (await auditor.get(`/instances/${instanceId}/history`)).body;
    const reasons = items.flatMap(({ events }: { events: { kind: string; reason?: string }[] }) =>
      events.flatMap(({ reason }) => reason ?? []),
    );
    expect(reasons).toEqual(['mistyped', 'holiday', 'now', 'withdrawn']);
  });

  it('gives its jobs to workers outside, who fail, and incidents to be resolved', async () => {
    const { instanceId } = await applied();
    const mine = (one: { instanceId: string }) => one.instanceId === instanceId;
    const timers = (await owner.get('/timers?limit=500')).body.items;
    await owner.send('POST', `/timers/${timers.find(mine).id}/fire`, { reason: 'test' });
    const asked = { type: 'remind', worker: 'w1', limit: 100, wait: 100 };
    const jobs = (await owner.send('POST', '/jobs/activate', asked)).body.jobs;
    const { key } = jobs.find(mine);
    const failed = { worker: 'w1', message: 'no mail server', retries: 0 };
    const other = { ...failed, worker: 'w2' };
    expect((await owner.send('POST', `/jobs/${key}/fail`, other)).body.code).toBe('JOB_LOCK_LOST');
    expect((await owner.send('POST', `/jobs/${key}/fail`, failed)).status).toBe(204);
    const incident = (await owner.get(`/incidents?instanceId=${instanceId}`)).body.items[0];
    expect(incident.failure.message).toContain('no mail server');
    expect((await admin.send('POST', `/incidents/${incident.id}/resolve`, {})).status).toBe(204);
    const again = (await owner.send('POST', '/jobs/activate', asked)).body.jobs;
    const done = { worker: 'w1', variables: { reminded: true } };
    expect((await owner.send('POST', `/jobs/${again.find(mine).key}/complete`, done)).status).toBe(
      204,
    );
  });
});

describe('a deployment', () => {
  it('is refused with every problem, and nothing of it is deployed', async () => {
    const broken = BPMN.replace('targetRef="approve"', 'targetRef="nowhere"');
    const files = [{ name: 'broken.bpmn', content: broken }];
    const { body } = await owner.send('POST', '/deployments', { files });
    expect(body).toMatchObject({ status: 422, code: 'DEPLOYMENT_REFUSED' });
    expect(body.problems.length).toBeGreaterThan(0);
  });

  it('is read again as it was, with its XML', async () => {
    await started();
    const { body } = await li.get('/definitions/credit-note/versions/newest');
    expect(body).toMatchObject({ processId: 'credit-note', xml: BPMN });
    expect((await li.get('/definitions/credit-note/versions/99')).status).toBe(404);
  });
});

describe('a department', () => {
  it('is made once, and then only changed', async () => {
    const set = (en: string, create: boolean) =>
      admin.send('PUT', '/departments/law', { title: { zh: '法务', en }, active: true, create });
    expect((await set('Law', true)).status).toBe(200);
    const again = await set('Another', true);
    expect([again.status, again.body.code]).toEqual([409, 'DEPARTMENT_TAKEN']);
    expect((await set('Legal', false)).body.title.en).toBe('Legal');
  });
});

describe('what is written down', () => {
  it('is every act of an administrator and whatever an auditor opens', async () => {
    const instanceId = await started();
    await auditor.get(`/instances/${instanceId}`);
    await admin.send('PUT', '/departments/legal', {
      title: { zh: '法务', en: 'Legal' },
      active: true,
    });
    const log = async (query: string) => (await auditor.get(`/access?${query}`)).body.items;
    expect(await log(`subject=instance/${instanceId}`)).toMatchObject([
      { person: 'zhao', kind: 'view', route: 'getInstance' },
    ]);
    expect(await log('person=root&subject=department/legal')).toMatchObject([
      { kind: 'act', route: 'setDepartment' },
    ]);
  });

  it('is exported and verified, without a secret', async () => {
    await started();
    const { body } = await auditor.get('/audit/export');
    expect(body).toContain('"kind":"end"');
    expect(body).not.toMatch(/scrypt|Name of li/);
    const verified = (await auditor.send('POST', '/audit/verify', {})).body;
    expect(verified).toMatchObject({ ok: true, problems: [] });
  });
});

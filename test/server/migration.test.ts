import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer, newKey, type Client, type GivenServer } from './given-server.ts';

const read = (version: number): string =>
  readFileSync(new URL(`../engine/migration-${String(version)}.bpmn`, import.meta.url), 'utf8');

let given: GivenServer;
let owner: Client, li: Client;
const ids: string[] = [];

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual' });
  owner = await given.person('owner', ['process-owner']);
  li = await given.person('li', ['clerk'], ['sales']);
  for (const version of [1, 2]) {
    const files = [{ name: 'quote.bpmn', content: read(version) }];
    expect((await owner.send('POST', '/deployments', { files })).status).toBe(201);
    for (let started = 0; started < 3 && version === 1; started += 1) {
      const body = { processId: 'quote', businessKey: newKey() };
      ids.push((await li.send('POST', '/instances', body)).body.instanceId);
    }
  }
});
afterAll(() => given.close());

const versions = { from: 1, to: 2, mapping: { sign: 'approve' } };
const reason = 'one signature is enough';

describe('migration', () => {
  it('begins with what two versions do otherwise, and where each element goes', async () => {
    const { body } = await li.get('/definitions/quote/difference?from=1&to=2');
    expect(body.same).toBe(false);
    expect(body.elements).toContainEqual(
      expect.objectContaining({ element: 'approve', change: 'added' }),
    );
    const plan = await owner.send('POST', '/definitions/quote/migration/plan', versions);
    expect(plan.body.elements).toContainEqual({
      ...{ element: 'sign', kind: 'user-task', name: 'Sign', target: 'approve', mapped: true },
    });
    expect(plan.body.problems).toEqual([]);
    const wrong = { ...versions, mapping: { sign: 'end' } };
    const told = await owner.send('POST', '/definitions/quote/migration/plan', wrong);
    expect(told.body.problems).toMatchObject([{ code: 'MIGRATION_TYPE_CHANGED' }]);
  });

  it('is tried without a trace, then done to one instance, once', async () => {
    const [id = ''] = ids;
    const path = `/instances/${id}/migration`;
    const dry = await owner.send('POST', `${path}/dry-run`, versions);
    expect(dry.body).toMatchObject({ kind: 'migrated', opened: ['escalate'], closed: ['remind'] });
    expect((await li.get(`/instances/${id}`)).body.instance.version).toBe(1);
    expect((await owner.send('POST', path, { ...versions, reason })).body).toEqual(dry.body);
    expect((await owner.send('POST', path, { ...versions, reason })).body.kind).toBe('unchanged');
    const history = (await li.get(`/instances/${id}/history`)).body.items;
    expect(history.at(-1)).toMatchObject({ command: 'migrate', actor: { id: 'owner' } });
  });

  it('is done to all that are open, page by page', async () => {
    const path = '/definitions/quote/migration';
    const dry = await owner.send('POST', `${path}/dry-run`, { ...versions, limit: 1 });
    expect(dry.body.verdicts).toMatchObject([{ instanceId: ids[1], kind: 'migrated' }]);
    expect(dry.body.next).toBe(ids[1]);
    const page = { ...versions, reason, limit: 1 };
    const first = await owner.send('POST', path, page);
    const second = await owner.send('POST', path, { ...page, after: first.body.next });
    expect([...first.body.verdicts, ...second.body.verdicts]).toMatchObject([
      { instanceId: ids[1], kind: 'migrated' },
      { instanceId: ids[2], kind: 'migrated' },
    ]);
    const left = await li.get('/instances?processId=quote&version=1');
    expect(left.body.items).toEqual([]);
  });

  it('is refused by status: no reason, no such version, and not for clerks', async () => {
    const path = `/instances/${ids[0] ?? ''}/migration`;
    expect((await owner.send('POST', path, versions)).body.code).toBe('REQUEST_INVALID');
    const absent = await owner.send('POST', path, { ...versions, to: 9, reason });
    expect(absent.body).toMatchObject({ status: 404, code: 'PROCESS_NOT_FOUND' });
    expect((await li.send('POST', path, { ...versions, reason })).body.code).toBe('AUTH_FORBIDDEN');
  });
});

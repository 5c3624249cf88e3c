import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../server/src/client/index.ts';
import { FAMILY_TYPES } from '../family/family-types.ts';
import { givenServer, type Client, type GivenServer } from './given-server.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

let given: GivenServer;
let li: Client, wang: Client, chen: Client, hr: Client, zhao: Client;
let taskId: string, instanceId: string;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual' });
  await given.engine.deploy([
    { name: 'credit-note.bpmn', content: read('credit-note.bpmn') },
    { name: 'employee.json', content: read('../../records/employee.json') },
  ]);
  li = await given.person('li', ['clerk'], ['sales']);
  wang = await given.person('wang', ['clerk'], ['sales']);
  chen = await given.person('chen', ['manager'], ['management']);
  hr = await given.person('hr', ['clerk'], ['human-resources']);
  zhao = await given.person('zhao', ['auditor']);
  ({ instanceId } = await given.engine.start({ processId: 'credit-note' }));
  const [task] = await given.engine.tasks({ instanceId });
  taskId = task?.id ?? '';
});
afterAll(() => given.close());

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const fileOf = (bytes: Uint8Array, name = 'proof.pdf', mediaType = 'application/pdf') => ({
  ...{ name, mediaType, content: Buffer.from(bytes).toString('base64') },
});

const fetched = (who: Client, path: string) =>
  fetch(`${given.server.url}/api/v1${path}`, { headers: who.headers });

describe('files of tasks', () => {
  it('are given back byte by byte, to be saved and not to be run', async () => {
    // More than one piece.
    const bytes = randomBytes(7 * 1024 * 1024);
    const sha256 = digestOf(bytes);
    const made = await li.send('POST', `/tasks/${taskId}/files`, fileOf(bytes, '提单 №1.pdf'));
    expect(made.body).toMatchObject({ sha256, size: bytes.length, person: 'li' });
    const answer = await fetched(wang, `/tasks/${taskId}/files/${sha256}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="?? ?1.pdf"; filename*=UTF-8''${encodeURIComponent('提单 №1.pdf')}`,
    );
    expect(digestOf(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256);
    const client = createClient({ origin: given.server.url, headers: () => wang.headers });
    expect(digestOf(await client.getTaskFile({ params: { taskId, sha256 } }))).toBe(sha256);
    expect((await given.engine.verify()).ok).toBe(true);
  });

  it.each([
    `${'采购合同（第二版）'.repeat(7)}.pdf`.slice(-64),
    `5% off "net" 100%25; it's (a) *copy*.pdf`,
  ])('arrive with their whole name: %s', async (name) => {
    const bytes = randomBytes(20);
    const made = await li.send('POST', `/tasks/${taskId}/files`, fileOf(bytes, name));
    expect(made.body.name).toBe(name);
    const answer = await fetched(wang, `/tasks/${taskId}/files/${digestOf(bytes)}`);
    const told = answer.headers.get('content-disposition') ?? '';
    // RFC 8187 §3.2.1: whatever is no attr-char stands as bytes of UTF-8 in hexadecimal.
    const [, coded = ''] = /; filename\*=UTF-8''([\w!#$&+.^`|~%-]+)$/.exec(told) ?? [];
    expect(decodeURIComponent(coded)).toBe(name);
  });

  it('are kept once, however many refer to them', async () => {
    const bytes = randomBytes(100);
    const before = (await given.engine.counts()).entities;
    const path = `/tasks/${taskId}/files`;
    for (const who of [li, wang, li])
      expect((await who.send('POST', path, fileOf(bytes))).body.person).toBe('li');
    const { entities } = await given.engine.counts();
    // The file; what is attached to the task was there.
    expect(entities - before).toBe(1);
    const again = await given.engine.start({ processId: 'credit-note' });
    const [task] = await given.engine.tasks({ instanceId: again.instanceId });
    await wang.send('POST', `/tasks/${task?.id}/files`, fileOf(bytes));
    expect((await given.engine.counts()).entities - entities).toBe(1);
  });

  it('of types that browsers run, without bytes, or with a folder in the name are refused', async () => {
    const attach = async (file: object) =>
      (await li.send('POST', `/tasks/${taskId}/files`, file)).body.code;
    expect(await attach(fileOf(randomBytes(9), 'a.html', 'text/html'))).toBe('REQUEST_INVALID');
    expect(await attach(fileOf(randomBytes(9), 'a.svg', 'image/svg+xml'))).toBe('REQUEST_INVALID');
    expect(await attach(fileOf(new Uint8Array()))).toBe('FILE_SIZE');
    expect(await attach(fileOf(randomBytes(9), '../a.pdf'))).toBe('FILE_NAME');
    expect(await attach({ ...fileOf(randomBytes(9)), content: '<script>' })).toBe(
      'REQUEST_INVALID',
    );
    const large = fileOf(new Uint8Array(25 * 1024 * 1024 + 1));
    expect(await attach(large)).toBe('FILE_SIZE');
    expect((await zhao.send('POST', `/tasks/${taskId}/files`, fileOf(randomBytes(9)))).status).toBe(
      403,
    );
  });

  it('are taken off by whoever attached them, and stay with the instance after the task', async () => {
    const bytes = randomBytes(64);
    const path = `/tasks/${taskId}/files/${digestOf(bytes)}`;
    await li.send('POST', `/tasks/${taskId}/files`, fileOf(bytes, 'mine.pdf'));
    expect((await wang.send('DELETE', path)).body.code).toBe('TASK_NOT_YOURS');
    await li.send('POST', `/tasks/${taskId}/complete`, {});
    const ofInstance = await zhao.get(`/instances/${instanceId}/files`);
    expect(ofInstance.body.items.map(({ name }: { name: string }) => name)).toContain('mine.pdf');
    expect((await fetched(zhao, path)).status).toBe(200);
    expect((await chen.send('DELETE', path)).status).toBe(204);
    expect((await fetched(zhao, path)).status).toBe(404);
    const late = await li.send('POST', `/tasks/${taskId}/files`, fileOf(bytes));
    expect(late.body.code).toBe('TASK_NOT_FOUND');
  });
});

describe('files of an order', () => {
  it('are those of its tasks and records, with who has attached them, the newest first', async () => {
    await given.engine.deploy([...FAMILY_TYPES]);
    const { body: order } = await li.send('POST', '/records/order', { values: { number: 'SO-7' } });
    const { instanceId: own } = await given.engine.start({
      ...{ processId: 'credit-note', businessKey: 'SO-7' },
    });
    const [task] = await given.engine.tasks({ instanceId: own });
    const ofRecord = { ...fileOf(randomBytes(30), '订单.pdf'), reason: 'signed' };
    await li.send('POST', '/records/order/SO-7/files', ofRecord);
    await given.engine.advanceTime('PT1M');
    await wang.send('POST', `/tasks/${task?.id}/files`, fileOf(randomBytes(40), 'scan.pdf'));
    const { files } = (await wang.get('/orders/SO-7/family')).body;
    expect(files).toMatchObject([
      { name: 'scan.pdf', size: 40, person: 'wang', taskId: task?.id, instanceId: own },
      { name: '订单.pdf', size: 30, person: 'li', record: order.id },
    ]);
    expect(files[0].time - files[1].time).toBe(60_000);
  });
});

describe('files of records', () => {
  const EMPLOYEE = { number: 'E-9', person: '王芳', department: 'sales', identityNumber: '330-1' };

  it('are seen by whom the record type names, and opening them is written down', async () => {
    const made = await hr.send('POST', '/records/employee', { values: EMPLOYEE });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const bytes = randomBytes(2_000);
    const path = '/records/employee/E-9/files';
    expect((await li.send('POST', path, fileOf(bytes))).body.code).toBe('RECORD_FORBIDDEN');
    expect((await hr.get('/records/employee/E-9')).body.files).toEqual([]);
    expect((await hr.send('POST', path, fileOf(bytes, 'contract.pdf'))).body.files).toMatchObject([
      { name: 'contract.pdf', sha256: digestOf(bytes), place: `file:${digestOf(bytes)}` },
    ]);
    expect((await hr.get('/records/employee/E-9')).body.files).toMatchObject([
      { name: 'contract.pdf', size: 2_000, person: 'hr', time: given.engine.now() },
    ]);
    const own = `${path}/${digestOf(bytes)}`;
    expect((await fetched(li, own)).status).toBe(403);
    const answer = await fetched(chen, own);
    expect(digestOf(new Uint8Array(await answer.arrayBuffer()))).toBe(digestOf(bytes));
    const log = (await zhao.get(`/access?subject=record/${made.body.id}`)).body.items;
    const views = log.map(({ person, route }: Record<string, string>) => `${person} ${route}`);
    expect(views.sort()).toEqual(['chen getRecordFile', 'hr getRecord', 'hr getRecord']);
    expect((await hr.send('DELETE', own)).status).toBe(204);
    expect((await fetched(chen, own)).status).toBe(404);
  });
});

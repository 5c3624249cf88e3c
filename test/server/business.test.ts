import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer, type Client, type GivenServer } from './given-server.ts';

let given: GivenServer;
let hr: Client, li: Client, chen: Client, zhao: Client, zhou: Client;

const shipped = (path: string) => ({
  name: path.split('/').at(-1) ?? path,
  content: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
});

const TAKE_ORDER = new URL('../intake/take-order.bpmn', import.meta.url);
const GREAT_LAKES = new URL('../fixtures/orders/x12/great-lakes-4500012871.edi', import.meta.url);

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual', startTime: '2026-11-25T09:00:00+08:00' });
  await given.engine.deploy([shipped('records/employee.json')]);
  hr = await given.person('hr', ['clerk'], ['human-resources']);
  li = await given.person('li', ['clerk'], ['sales']);
  chen = await given.person('chen', ['manager'], ['management']);
  zhou = await given.person('zhou', ['clerk'], ['finance']);
  zhao = await given.person('zhao', ['auditor']);
});
afterAll(() => given.close());

const EMPLOYEE = { number: 'E-1', person: '王芳', department: 'sales', identityNumber: '330-1' };

describe('records', () => {
  it('are written and read by whom their type names, field by field, and views are written down', async () => {
    const body = { values: EMPLOYEE };
    expect((await li.send('POST', '/records/employee', body)).body.code).toBe('RECORD_FORBIDDEN');
    const made = await hr.send('POST', '/records/employee', body);
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expect((await li.get('/records/employee/E-1')).body.code).toBe('RECORD_FORBIDDEN');
    const seen = (await chen.get('/records/employee/E-1')).body;
    expect(seen.values).not.toHaveProperty('identityNumber');
    expect(seen.hidden).toContain('identityNumber');
    expect((await zhao.get('/records/employee/E-1')).body.values).toMatchObject(EMPLOYEE);
    const log = (await zhao.get(`/access?subject=record/${made.body.id}`)).body.items;
    expect(log).toMatchObject([{ person: 'chen', kind: 'view', route: 'getRecord' }]);
  });

  it('are named in the access log to those who may read them, and to others by their id', async () => {
    const values = { ...EMPLOYEE, number: 'E-9' };
    const { id } = (await hr.send('POST', '/records/employee', { values })).body;
    await chen.get(`/records/${id}`);
    const seen = `/access?subject=record/${id}`;
    expect((await zhao.get(seen)).body.items).toMatchObject([{ person: 'chen', name: 'E-9' }]);
    const root = await given.person('root', ['administrator']);
    const [told] = (await root.get(seen)).body.items;
    expect(told).toMatchObject({ person: 'chen', subject: `record/${id}` });
    expect(told).not.toHaveProperty('name');
    // Reading the log is no view of what it names.
    expect((await zhao.get(seen)).body.items).toHaveLength(1);
  });

  it('are listed from either end, with the names of what they refer to for who may see them', async () => {
    const types = ['records/customer.json', 'records/complaint.json'].map(shipped);
    await given.engine.deploy(types);
    const address = { city: 'Ningbo', country: 'CN' };
    const values = { number: 'C-1', name: 'Harbour Lights', status: 'active', address };
    expect((await li.send('POST', '/records/customer', { values })).status).toBe(201);
    const quality = await given.person('he', ['clerk'], ['quality']);
    for (const number of ['CP-1', 'CP-2']) {
      const told = { customer: 'C-1', receivedOn: '2026-11-25', channel: 'email', text: 'Dim.' };
      const complaint = { ...told, number, status: 'open', kind: 'quality' };
      const made = await quality.send('POST', '/records/complaint', { values: complaint });
      // Ids of two servers at one moment are in no order.
      await given.engine.advanceTime('PT1S');
      expect(made.status, JSON.stringify(made.body)).toBe(201);
    }
    const list = (await li.get('/records/complaint?order=newest')).body;
    const numbers = list.items.map(
      ({ values: { number } }: { values: { number: string } }) => number,
    );
    expect(numbers).toEqual(['CP-2', 'CP-1']);
    expect(list.names).toEqual({ 'customer/C-1': 'Harbour Lights' });
    expect((await quality.get('/records/complaint')).body.names).toEqual({});
    const one = (await li.get('/records/complaint/CP-1')).body;
    expect(one.names).toEqual({ 'customer/C-1': 'Harbour Lights' });
  });

  it('name a colleague to whom they refer', async () => {
    const values = { ...EMPLOYEE, number: 'E-3', manager: 'E-1' };
    await hr.send('POST', '/records/employee', { values });
    const made = (await hr.get('/records/employee/E-3')).body;
    expect(made.names).toEqual({ 'employee/E-1': EMPLOYEE.person });
  });

  it('tell both sides where somebody was faster', async () => {
    await hr.send('POST', '/records/employee', { values: { ...EMPLOYEE, number: 'E-2' } });
    const change = (mobile: string) =>
      hr.send('PATCH', '/records/employee/E-2', { changes: { mobile }, expectedRevision: 1 });
    expect((await change('138000001')).status).toBe(200);
    const late = (await change('138000002')).body;
    expect(late).toMatchObject({ status: 409, code: 'RECORD_STALE' });
    expect(late.sides).toMatchObject([{ field: 'mobile', now: '138000001', wanted: '138000002' }]);
  });

  it('change in guarded fields when another person approves', async () => {
    await hr.send('POST', '/records/employee', { values: { ...EMPLOYEE, number: 'E-3' } });
    const path = '/records/employee/E-3';
    const changed = (await hr.send('PATCH', path, { changes: { position: 'Lead' } })).body;
    const { change } = changed.pending[0];
    expect((await hr.send('POST', `${path}/changes/${change}/approve`, {})).status).toBe(403);
    const approved = await chen.send('POST', `${path}/changes/${change}/approve`, {});
    expect(approved.body.values).toMatchObject({ position: 'Lead' });
    expect((await hr.get(`${path}/history`)).body.items).toHaveLength(3);
  });
});

describe('the ledger', () => {
  const bonus = { effect: 'reward', kind: 'bonus', person: 'li', reason: 'new customer' };

  it('is decided by another, posted by finance, and seen by whom it concerns', async () => {
    const proposal = { ...bonus, amount: '300.00', currency: 'CNY' };
    const made = await hr.send('POST', '/ledger/entries', proposal);
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const path = `/ledger/entries/${made.body.entryId}`;
    expect((await li.send('POST', `${path}/approve`, {})).body.code).toBe('AUTH_FORBIDDEN');
    expect((await chen.send('POST', `${path}/approve`, {})).body.status).toBe('approved');
    expect((await zhou.send('POST', `${path}/post`, {})).body.status).toBe('posted');
    expect((await li.get('/ledger/statements/li')).body.postings).toHaveLength(1);
    expect((await li.get('/ledger/statements/chen')).body.code).toBe('LEDGER_NOT_YOURS');
    expect((await li.get('/ledger/entries')).body.items).toMatchObject([{ person: 'li' }]);
  });
});

describe('rule sets and policies', () => {
  it('are explained in both languages, and coverage is counted', async () => {
    const deployed = ['policies/sales.json', 'rules/customer-grade.json'].map(shipped);
    await given.engine.deploy(deployed);
    const asked = { inputs: { scheme: 'score', score: 75 } };
    const { body } = await li.send('POST', '/rule-sets/customer-grade/explain', asked);
    expect(body.outputs).toMatchObject({ grade: 'A' });
    expect(body.told.zh.sentence).toContain('A');
    expect(body.told.en.rules[0]).toMatchObject({ fired: true });
    expect((await li.get('/rule-sets')).body.items).toMatchObject([{ id: 'customer-grade' }]);
    const decisions = '/rule-sets/customer-grade/decisions';
    expect((await li.get(decisions)).body).toEqual({ items: [], looked: 0, of: 0 });
    expect((await li.get(`${decisions}?from=yesterday`)).status).toBe(400);
    expect((await li.get('/policies')).body.items.length).toBeGreaterThan(0);
    expect((await li.get('/policies/coverage')).body.totals.clauses).toBeGreaterThan(0);
  });
});

describe('orders', () => {
  it('are read from X12, whatever is wrong with them told', async () => {
    const x12 = readFileSync(GREAT_LAKES);
    const body = { name: 'po.edi', content: x12.toString('base64') };
    const { status, body: read } = await li.send('POST', '/intake/read', body);
    expect(status, JSON.stringify(read)).toBe(200);
    expect(read.orders).toHaveLength(1);
    const scribbled = { name: 'po.edi', content: '***' };
    expect((await li.send('POST', '/intake/read', scribbled)).body.code).toBe('REQUEST_INVALID');
  });

  it('are taken, held where doubtful, and decided about by a person with a reason', async () => {
    await given.engine.deploy([
      { name: 'take-order.bpmn', content: readFileSync(TAKE_ORDER, 'utf8') },
    ]);
    const content = readFileSync(GREAT_LAKES).toString('base64');
    const taken = await li.send('POST', '/intake/messages', { name: 'po.edi', content });
    expect(taken.status, JSON.stringify(taken.body)).toBe(201);
    expect(taken.body).toMatchObject({ status: 'done', created: true, channel: 'edi' });
    const { id } = taken.body;
    expect((await zhao.get(`/intake/messages/${id}`)).body.reading.orders).toHaveLength(1);
    expect((await li.get(`/intake/messages/${id}/content`)).body).toEqual({
      name: 'po.edi',
      content,
    });
    const scribble = Buffer.from('good morning').toString('base64');
    const mail = await li.send('POST', '/intake/messages', { name: 'note.txt', content: scribble });
    expect(mail.body).toMatchObject({ status: 'held', unreadable: {} });
    const held = (await li.get('/intake/messages?status=held')).body.items;
    expect(held).toMatchObject([{ id: mail.body.id }]);
    const path = `/intake/messages/${mail.body.id}/reject`;
    expect((await li.send('POST', path, {})).body.code).toBe('REQUEST_INVALID');
    const rejected = await li.send('POST', path, { reason: 'No order.' });
    expect(rejected.body).toMatchObject({ status: 'rejected', rejected: { reason: 'No order.' } });
  });

  it('are acknowledged once, and answered line by line, by numbers that no other answer has', async () => {
    const [{ id }] = (await li.get('/intake/messages?status=done')).body.items;
    const path = `/intake/messages/${id}`;
    const receipt = await li.send('POST', `${path}/acknowledgement`, {});
    expect(receipt.body).toMatchObject({ type: '997', file: null });
    const textOf = ({ content }: { content: string }) => Buffer.from(content, 'base64').toString();
    expect(textOf(receipt.body)).toMatch(/^ISA/);
    expect((await li.send('POST', `${path}/acknowledgement`, {})).body).toEqual(receipt.body);
    const [first] = (await li.get(path)).body.reading.orders[0].lines;
    const answer = await li.send('POST', `${path}/response`, {
      responseNumber: 'SO-1',
      lines: [{ line: first.number, decision: 'changed', deliveryDate: '2026-12-31' }],
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(textOf(answer.body)).toContain('BAK');
    const refused = await li.send('POST', `${path}/response`, {
      ...{ responseNumber: 'SO-1', lines: [{ line: 'none', decision: 'rejected' }] },
    });
    expect(refused.body.code).toBe('INTAKE_DECISION');
    const numbers = [receipt.body.controlNumber, answer.body.controlNumber];
    expect(new Set(numbers).size).toBe(2);
    expect((await li.get(path)).body.answers).toMatchObject([
      { type: '997', controlNumber: numbers[0], place: null, by: 'li' },
      { type: '855', controlNumber: numbers[1], place: 1, by: 'li' },
    ]);
    expect((await zhao.get(`${path}/answers/${numbers[1]}`)).body).toEqual(answer.body);
    expect((await zhao.get(`${path}/answers/12`)).body.code).toBe('INTAKE_MESSAGE_UNKNOWN');
  });

  it('are listed with what the trade asks of them, and their family with both numbers', async () => {
    const { body } = await li.get('/orders');
    expect(body.items).toHaveLength(1);
    const [order] = body.items;
    expect(order).toMatchObject({ instance: { status: 'active' }, currency: 'USD' });
    expect(order.at).toHaveLength(1);
    const { processId, version, businessKey } = order.instance;
    const names = await li.get(`/definitions/${processId}/versions/${version}/names`);
    expect(names.body.items.map(({ id }: { id: string }) => id)).toContain(order.at[0]);
    const family = (await li.get(`/orders/${businessKey}/family`)).body;
    const members = [{ kind: 'order-message' }, { kind: 'instance', processId }];
    expect(family).toMatchObject({ complete: true, members, moreTasks: false });
    const own = (await li.get(`/tasks?text=${businessKey}`)).body.items;
    expect(own.length).toBeGreaterThan(0);
    expect(family.tasks).toEqual(expect.arrayContaining(own));
  });

  it('are told to have left when no line is still open', async () => {
    const first = async () => (await li.get('/orders')).body.items[0];
    const { id } = (await first()).instance;
    await given.engine.setVariables(id, { stage: 'shipped', openLines: [{ no: '20' }] });
    expect(await first()).not.toHaveProperty('shipped');
    await given.engine.setVariables(id, { openLines: [] });
    expect(await first()).toMatchObject({ shipped: true });
  });

  it('are taken as a clerk enters them, with the scan of the fax kept beside', async () => {
    const order = {
      ...{ orderNumber: 'FAX-1', issueDate: '2026-11-25', currency: 'USD' },
      buyer: { name: 'Lone Star', ids: [{ id: 'C-7', scheme: 'waybill:customer' }] },
      lines: [{ itemIds: { seller: 'A' }, quantity: 5, unit: { code: 'H87' }, unitPrice: '2' }],
    };
    const content = Buffer.from(JSON.stringify(order)).toString('base64');
    const page = Buffer.from('%PDF-1.7 the fax');
    const scan = { mediaType: 'application/pdf', content: page.toString('base64') };
    const entry = {
      channel: 'fax',
      takenAt: '2026-11-25T08:50:00+08:00',
      caller: '+1 216 555 0142',
    };
    const enter = (more: object) =>
      li.send('POST', '/intake/messages', {
        ...{ name: 'FAX-1', content, entry: { ...entry, ...more } },
      });
    expect((await enter({ scan: { ...scan, name: '../fax.pdf' } })).body.code).toBe('FILE_NAME');
    expect((await enter({ channel: 'edi' })).body.code).toBe('REQUEST_INVALID');
    const kept = { reference: `file:${'a'.repeat(64)}` };
    expect((await enter({ scan: kept })).body.code).toBe('INTAKE_ENTRY');
    const { status, body } = await enter({ scan: { ...scan, name: 'fax.pdf' } });
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body).toMatchObject({
      ...{ channel: 'fax', status: 'done' },
      entry: { ...entry, takenBy: 'li', scan: { name: 'fax.pdf', kept: true } },
    });
    expect((await zhao.get(`/intake/messages/${body.id}`)).body.reading.notes).toEqual([]);
    expect((await li.get(`/intake/messages/${body.id}/content`)).body.content).toBe(content);
    const path = `${given.server.url}/api/v1/intake/messages/${body.id}/scan`;
    // By id: within one millisecond, as the clock of these tests has it, servers number apart.
    const newest = await li.get('/intake/messages?order=newest&limit=1');
    const [{ id: first }] = newest.body.items;
    expect(first >= body.id).toBe(true);
    const before = `/intake/messages?order=newest&limit=1&after=${newest.body.next}`;
    expect((await li.get(before)).body.items[0].id < first).toBe(true);
    const saved = await fetch(path, { headers: zhao.headers });
    expect(saved.headers.get('content-disposition')).toBe('attachment; filename=fax.pdf');
    expect(Buffer.from(await saved.arrayBuffer())).toEqual(page);
    const [{ id: other }] = (await li.get('/intake/messages?status=rejected')).body.items;
    expect((await li.get(`/intake/messages/${other}/scan`)).body.code).toBe('FILE_NOT_FOUND');
  });
});

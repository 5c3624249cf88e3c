import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../engine/src/sheet/index.ts';
import { givenServer, type Client, type GivenServer } from './given-server.ts';

const ROOT = new URL('../../', import.meta.url);
const filesOf = (folder: string) =>
  readdirSync(new URL(`${folder}/`, ROOT))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name: `${folder}/${name}`,
      content: readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8'),
    }));

let given: GivenServer;
let sales: Client, quality: Client, auditor: Client;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual', startTime: '2026-03-31T10:00:00+08:00' });
  await given.engine.deploy([...filesOf('records'), ...filesOf('reports'), ...filesOf('policies')]);
  sales = await given.person('li', ['clerk'], ['sales']);
  quality = await given.person('he', ['clerk'], ['quality']);
  auditor = await given.person('zhao', ['auditor']);
  const order = (number: string, status: string, plannedOn: string) =>
    given.engine.records.create(
      'order',
      {
        ...{ number, status, plannedOn, customer: 'C-1', currency: 'USD', orderedOn: '2026-02-01' },
        lines: [{ line: 1, product: 'P-1', quantity: '1', unit: 'C62' }],
        total: { amount: '1000.10', currency: 'USD' },
      },
      { actor: { id: 'li', by: 'clerk' } },
    );
  const by = { actor: { id: 'li', by: 'clerk' } };
  const address = { city: 'Hamburg', country: 'DE' };
  const customer = { number: 'C-1', name: 'Nord', status: 'active', class: 'A', address };
  await given.engine.records.create('customer', customer, by);
  const product = {
    number: 'P-1',
    name: 'Lamp',
    kind: 'finished',
    specification: 'L',
    unit: 'C62',
  };
  await given.engine.records.create('product', product, by);
  await order('O-1', 'in-production', '2026-03-27');
  await order('O-2', 'shipped', '2026-03-20');
});
afterAll(() => given.close());

describe('reports over the interface', () => {
  it('are listed for those who may read them, and counted when they are asked for', async () => {
    const ids = async (client: Client): Promise<readonly string[]> =>
      (await client.get('/reports')).body.items.map(({ id }: { readonly id: string }) => id);
    expect(await ids(sales)).toContain('receivables-by-age');
    expect(await ids(quality)).not.toContain('receivables-by-age');
    expect(await ids(auditor)).toHaveLength(filesOf('reports').length);
    const { body } = await sales.get('/reports/order-pipeline');
    expect(body).toMatchObject({ counted: 2, total: { orders: 2, late: 1 }, today: '2026-03-31' });
    expect(body.answer.en).toMatch(/^2 orders are under way; 1 is later/);
  });

  it('name what is counted in a row, by its number and the id that opens it', async () => {
    const { body } = await sales.get('/reports/order-pipeline');
    const late = body.rows.find(
      ({ measures }: { measures: { late: number } }) => measures.late > 0,
    );
    const row = JSON.stringify(
      body.columns
        .filter(({ kind }: { readonly kind: string }) => kind === 'group')
        .map(({ id }: { readonly id: string }) => late.groups[id].value),
    );
    const asked = await sales.get(`/reports/order-pipeline?row=${encodeURIComponent(row)}`);
    const { subjects } = asked.body;
    expect(subjects).toMatchObject({ items: [{ kind: 'record', text: 'O-1' }], leftOut: 0 });
    const [{ id }] = subjects.items;
    expect((await sales.get(`/records/${id}`)).body.values.number).toBe('O-1');
    expect((await sales.get('/reports/order-pipeline?row=["none"]')).body.subjects.items).toEqual(
      [],
    );
    expect(await sales.get('/reports/order-pipeline?row=packing')).toMatchObject({
      ...{ status: 400, body: { code: 'REQUEST_INVALID' } },
    });
  });

  it('are refused to others, and for a period that is none', async () => {
    expect(await quality.get('/reports/receivables-by-age')).toMatchObject({
      ...{ status: 403, body: { code: 'REPORT_FORBIDDEN' } },
    });
    expect((await sales.get('/reports/complaints-by-cause?period=soon')).body.code).toMatch(
      /^REPORT_(PERIOD_INVALID|FORBIDDEN)$/,
    );
    const { body } = await sales.get('/reports/absent');
    expect(body).toMatchObject({ status: 404, code: 'REPORT_NOT_FOUND' });
    expect(body.mend).toMatch(/from the list of reports/);
  });

  it('are saved as a workbook in the language of the reader', async () => {
    const address = `${given.server.url}/api/v1/reports/order-pipeline/file`;
    const answer = await fetch(`${address}?format=xlsx&language=zh`, { headers: sales.headers });
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename=order-pipeline.xlsx',
    );
    const read = readWorkbook(new Uint8Array(await answer.arrayBuffer()));
    expect(JSON.stringify(read)).toContain('订单进度与延误');
    expect((await sales.get('/reports/order-pipeline/file?format=pdf&language=zh')).status).toBe(
      400,
    );
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer, type Client, type GivenServer } from './given-server.ts';

let given: GivenServer;
let hr: Client, li: Client, chen: Client, zhao: Client;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual', startTime: '2026-11-25T09:00:00+08:00' });
  const name = 'employee.json';
  const content = readFileSync(new URL(`../../records/${name}`, import.meta.url), 'utf8');
  await given.engine.deploy([{ name, content }]);
  hr = await given.person('hr', ['clerk'], ['human-resources']);
  li = await given.person('li', ['clerk'], ['sales']);
  chen = await given.person('chen', ['manager'], ['management']);
  zhao = await given.person('zhao', ['auditor']);
});
afterAll(() => given.close());

const TABLE = '/record-tables/employee';
const csv = (...rows: readonly string[]) => ({
  name: 'staff.csv',
  content: Buffer.from(['number,person,department,identityNumber', ...rows].join('\n')).toString(
    'base64',
  ),
});
const count = async () => (await hr.get('/records/employee')).body.items.length as number;

describe('a table of records', () => {
  it('is imported whole or not at all, with a verdict for each row', async () => {
    const good = 'T-1,王芳,sales,330-1';
    const other = 'T-2,李雷,quality,';
    const wrong = await hr.send('POST', TABLE, csv(good, ',没有编号,sales,330-3'));
    expect(wrong.body).toMatchObject({ written: false, counts: { created: 1, refused: 1 } });
    expect(wrong.body.rows[1]).toMatchObject({ row: 3, verdict: 'refused' });
    expect(wrong.body.rows[1].problems[0]).toMatchObject({ mend: expect.any(String) });
    expect(await count()).toBe(0);
    const tried = await hr.send('POST', TABLE, { ...csv(good, other), dryRun: true });
    expect(tried.body).toMatchObject({ written: false, counts: { created: 2, refused: 0 } });
    expect(await count()).toBe(0);
    const done = await hr.send('POST', TABLE, csv(good, other));
    expect(done.body).toMatchObject({ written: true, counts: { created: 2 } });
    const again = await hr.send('POST', TABLE, csv(good));
    expect(again.body).toMatchObject({ written: false, counts: { unchanged: 1 } });
    const some = { ...csv('T-3,韩梅,sales,330-4', ',x,sales,'), goodRows: true };
    expect((await hr.send('POST', TABLE, some)).body).toMatchObject({ written: true });
    expect(await count()).toBe(3);
  });

  it('is exported as far as its reader may see, and that is written down', async () => {
    const whole = await hr.get(`${TABLE}?format=csv`);
    expect(whole.headers.get('content-disposition')).toContain('employee.csv');
    expect(whole.body).toContain('330-1');
    const without = (await chen.get(`${TABLE}?format=csv`)).body as string;
    expect([without.includes('T-1'), without.includes('330-1')]).toEqual([true, false]);
    const log = (await zhao.get('/access?subject=record/employee')).body.items;
    expect(log.map((one: { person: string }) => one.person).sort()).toEqual(['chen', 'hr']);
    const one = (await hr.get(`${TABLE}?format=csv&field=number&is=T-3`)).body as string;
    expect([one.includes('T-3'), one.includes('T-1')]).toEqual([true, false]);
    const book = await fetch(`${given.server.url}/api/v1${TABLE}?format=xlsx`, {
      headers: hr.headers,
    });
    const bytes = Buffer.from(await book.arrayBuffer());
    const same = { name: 'again.xlsx', content: bytes.toString('base64') };
    expect((await hr.send('POST', TABLE, same)).body).toMatchObject({ counts: { unchanged: 3 } });
  });

  it('is neither read nor written by whom the type does not name', async () => {
    expect((await li.get(`${TABLE}?format=csv`)).body.code).toBe('RECORD_FORBIDDEN');
    expect((await li.send('POST', TABLE, csv('T-9,x,sales,'))).body.code).toBe('RECORD_FORBIDDEN');
    const template = await hr.get(`${TABLE}/template?format=csv`);
    expect(template.body).toContain('identityNumber');
  });

  it('is bounded', async () => {
    const large = { name: 'x.csv', content: 'A'.repeat(12_000_000) };
    expect((await hr.send('POST', TABLE, large)).body.code).toBe('REQUEST_TOO_LARGE');
    const nothing = { name: 'x.csv', content: Buffer.from('a,b\n1,2').toString('base64') };
    expect((await hr.send('POST', TABLE, nothing)).body.code).toBe('RECORD_TABLE_COLUMNS');
  });
});

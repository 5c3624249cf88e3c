import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportReport, RecordView } from '../../engine/src/index.ts';
import { PARTNER } from '../../engine/src/records/record-type-fixture.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();
const env = () => ({ WAYBILL_STORE: `sqlite:${inFolder('w.db')}` });
const run = (...args: readonly string[]) => waybill(['records', ...args], env());
const json = <T>(...args: readonly string[]) => waybillJson<T>(['records', ...args], env());
interface One {
  readonly ok: boolean;
  readonly record: RecordView;
}

beforeEach(async () => {
  writeFileSync(inFolder('partner.json'), JSON.stringify(PARTNER));
  await waybill(['deploy', inFolder('partner.json')], env());
});

describe('waybill records', () => {
  it('keeps a record from its creation to its approval and tells who did what', async () => {
    const values = '{"number": "P-1", "name": "Old"}';
    const { record, ok } = await json<One>('create', 'partner', '--values', values, '--as', 'wang');
    expect([ok, record.revision]).toEqual([true, 1]);
    const change = ['update', 'partner/P-1', '--values', '{"name": "New", "staff": 3}'];
    const updated = await run(...change, '--as', 'wang', '--reason', 'renamed');
    expect(updated.out).toContain('change 2 by wang waits for approval: name');
    const refused = await run('approve', 'partner/P-1', '2', '--as', 'wang');
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toContain('[RECORD_DUTIES_NOT_SEPARATE]');
    expect((await run('list', 'partner', '--pending')).out).toContain('P-1');
    expect(await run('approve', 'partner/P-1', '2', '--as', 'li')).toMatchObject({ status: 0 });
    expect((await run('history', 'partner/P-1', '--lang', 'zh')).out).toMatch(
      /3 .* li \(user\) {2}批准修改/,
    );
    const compared = (await run('compare', 'partner/P-1')).out;
    expect(compared).toMatch(/^name {2}Name {2}Old → New$/m);
    expect(compared).toContain('proposed by wang  because: renamed');
    const stale = await json<{ error: { code: string; sides: unknown } }>(
      ...change,
      '--expected-revision',
      '1',
    );
    expect(stale).toMatchObject({
      status: 1,
      error: { code: 'RECORD_STALE', sides: [{ field: 'name', base: 'Old', now: 'New' }, {}] },
    });
    const shown = await run('show', 'partner/P-1', '--role', 'sales', '--lang', 'zh');
    expect(shown.out).toMatch(/name +名称 +New/);
  });

  it('imports a file that was filled in from the template, or says which cells are wrong', async () => {
    const file = inFolder('p.csv');
    await run('template', 'partner', '--output', file);
    const template = readFileSync(file, 'utf8');
    const [keys = ''] = template.split('\r\n');
    const line = (number: string, name: string, country: string) =>
      keys
        .split(',')
        .map((key) => ({ '\uFEFF#': '', number, name, country })[key] ?? '')
        .join(',');
    writeFileSync(file, `${template}${line('1', 'One', 'DE')}\r\n${line('2', 'Two', 'ZZ')}\r\n`);
    const refused = await run('import', 'partner', file, '--as', 'wang');
    expect(refused.status).toBe(1);
    expect(refused.out).toContain('row 6: refused\n    D6 country "ZZ" must be a country code');
    expect(refused.out).toContain('1 created, 0 updated, 0 to be approved, 0 unchanged, 1 refused');
    expect((await run('list', 'partner')).out).toBe('none\n');
    const dry = await json<ImportReport>('import', 'partner', file, '--dry-run');
    expect(dry).toMatchObject({ written: false, counts: { created: 1, refused: 1 } });
    expect(await run('import', 'partner', file, '--good-rows')).toMatchObject({ status: 0 });
    const workbook = inFolder('p.xlsx');
    expect((await run('export', 'partner', '--output', workbook)).out).toContain('wrote 1 record');
    const back = await json<ImportReport>('import', 'partner', workbook);
    expect(back).toMatchObject({ status: 0, counts: { unchanged: 1 } });
  });

  it('attaches files by their SHA-256 and erases what is personal', async () => {
    const values = '{"number": "P-1", "name": "N", "contacts": [{"person": "Erika"}]}';
    await run('create', 'partner', '--values', values);
    writeFileSync(inFolder('a.pdf'), 'abc');
    const { record } = await json<One>(
      'attach',
      'partner/P-1',
      inFolder('a.pdf'),
      '--place',
      'shelf 3',
    );
    expect(record.files).toEqual([
      {
        ...{ name: 'a.pdf', mediaType: 'application/pdf', size: 3, place: 'shelf 3' },
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
    ]);
    await run('erase', 'partner/P-1', 'contacts');
    expect(JSON.stringify(await json('history', 'partner/P-1'))).not.toContain('Erika');
    expect(await waybill(['audit', 'verify'], env())).toMatchObject({ status: 0 });
    expect((await run('retire', 'partner/P-1')).status).toBe(0);
    expect((await run('restore', 'partner/P-1')).status).toBe(0);
  });

  it('lists types, helps in both languages, and refuses what it does not understand', async () => {
    expect((await run('types')).out).toMatch(/partner +Partner +1 +confidential +number/);
    const help = await run('help', 'import', '--lang', 'zh');
    expect(help.out || (await run('import', '--help', '--lang', 'zh')).out).toContain(
      '$ waybill records import',
    );
    expect((await run('import', '--help', '--lang', 'zh')).out).toContain('只说明每行会怎样');
    expect((await run('create', 'partner')).status).toBe(2);
    expect((await run('create', 'partner', '--values', 'x')).err).toContain(
      'Expected --values to be a JSON object',
    );
    expect((await run('list', 'partner', '--where', 'x')).status).toBe(2);
    expect((await run('show', 'partner/9')).err).toContain('[RECORD_NOT_FOUND]');
    expect((await run('import', 'partner', inFolder('none.csv'))).err).toContain('does not exist');
  });

  it('checks record types beside everything else', async () => {
    writeFileSync(inFolder('bad.json'), JSON.stringify({ ...PARTNER, unique: [['nothing']] }));
    const checked = await waybill(['check', inFolder('partner.json'), inFolder('bad.json')]);
    expect(checked.status).toBe(1);
    expect(checked.out).toMatch(/bad\.json: error \[RECORD_TYPE_FIELD\]/);
    expect(checked.out).toContain('2 files: 1 error, 0 warnings');
  });
});

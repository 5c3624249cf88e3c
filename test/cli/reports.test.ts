import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine, type ReportHead, type ReportResult } from '../../engine/src/index.ts';
import { readWorkbook } from '../../engine/src/sheet/index.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();
const env = () => ({ WAYBILL_STORE: `sqlite:${inFolder('w.db')}` });
const run = (...args: readonly string[]) => waybill(['reports', ...args], env());

/** Two complaints of one cause; one of them costs money. */
async function givenComplaints(): Promise<void> {
  await waybill(['deploy', 'records', 'reports'], env());
  const engine = await createEngine({ store: `sqlite:${inFolder('w.db')}` });
  const complaint = { receivedOn: '2026-02-02', channel: 'email', text: 'x', status: 'open' };
  for (const more of [
    { number: 'K-1', cause: 'packing', cost: { amount: '1250.50', currency: 'USD' } },
    { number: 'K-2', cause: 'packing' },
  ])
    await engine.records.create(
      'complaint',
      { ...complaint, ...more },
      {
        actor: { id: 'wang', by: 'user' },
      },
    );
  await engine.close();
}

describe('waybill reports', () => {
  it('lists, runs and exports what is deployed, in both languages', async () => {
    await givenComplaints();
    const { reports } = await waybillJson<{ reports: readonly ReportHead[] }>(
      ['reports', 'list', '--role', 'quality'],
      env(),
    );
    expect(reports.map(({ id }) => id)).toEqual(['complaints-by-cause']);
    expect((await run('list', '--lang', 'zh')).out).toContain('投诉的原因是什么');

    const shown = await run('run', 'complaints-by-cause', '--period', '2026-Q1', '--lang', 'zh');
    expect(shown).toMatchObject({ status: 0, err: '' });
    expect(shown.out).toContain('首要原因是包装（100.0%），代价 1,250.50 USD。');
    const { report } = await waybillJson<{ report: ReportResult }>(
      ['reports', 'run', 'complaints-by-cause', '--period', '2026-01-01..2026-02-02'],
      env(),
    );
    expect(report.total).toMatchObject({ complaints: 2 });

    const arguments_ = ['run', 'complaints-by-cause', '--period', '2026'];
    const csv = inFolder('k.csv');
    expect((await run(...arguments_, '--csv', csv)).out).toContain('1 rows written');
    expect(readFileSync(csv, 'utf8').split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFCause,Complaints,Share %,Justified,Cost USD,Mean days to answer,Answered late,Reopened',
      'packing,2,100.0,0,1250.50,,0,0',
      'all,2,100.0,0,1250.50,,0,0',
    ]);
    const xlsx = inFolder('k.xlsx');
    await run(...arguments_, '--xlsx', xlsx);
    const book = readWorkbook(readFileSync(xlsx));
    const [sheet] = book.ok ? book.value : [];
    const cell = (row: number, column: number) => sheet?.rows.get(row)?.get(column)?.text;
    expect(cell(2, 1)).toContain('2 complaints were received in 2026');
    expect([cell(5, 5), cell(6, 5), cell(7, 1)]).toEqual(['Cost USD', '1250.50', 'all']);
  });

  it('refuses what roles do not allow, periods that are none, and reports that there are not', async () => {
    await givenComplaints();
    const code = async (...args: readonly string[]): Promise<string | undefined> =>
      /\[(\w+)\]/.exec((await run('run', ...args)).err)?.[1];
    expect(await code('complaints-by-cause', '--role', 'warehouse')).toBe('REPORT_FORBIDDEN');
    expect(await code('complaints-by-cause', '--period', '2026-13')).toBe('REPORT_PERIOD_INVALID');
    expect(await code('order-pipeline', '--period', '2026')).toBe('REPORT_PERIOD_INVALID');
    expect(await code('nothing')).toBe('REPORT_NOT_FOUND');
  });
});

import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileRecords } from '../../engine/src/cli/rules/file-records.ts';
import {
  compileRuleSet,
  createBacktest,
  type BacktestReport,
  type CompiledRuleSet,
} from '../../engine/src/rules/index.ts';
import { below, shown, type BenchOptions, type BenchResult } from './bench-result.ts';
import { timed } from './measure.ts';

const CUSTOMERS = 100_000;
const RULES = 20;
const GOAL = 60;
const FACT_DATE = '2026-03-02';

/** A draft and what is in force, 20 rules each with money in FEEL, over a CSV file of 100,000 customers. */
export async function benchRuleBacktest({ progress }: BenchOptions = {}): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-backtest-'));
  try {
    const file = join(folder, 'customers.csv');
    await writeCustomers(file);
    const before = process.memoryUsage().rss;
    let report: BacktestReport | undefined;
    const time = await timed(async () => {
      report = await backtest(file, progress);
    });
    if (report?.records !== CUSTOMERS || report.changed === 0) throw new Error('nothing changed');
    const grown = Math.max(0, process.memoryUsage().rss - before) / 1024 ** 2;
    const name = `rules: backtest of ${CUSTOMERS.toLocaleString('en')} customers on ${String(RULES)} rules`;
    return [below(name, [time / 1000, 's'], GOAL), shown(`${name}, memory grown`, [grown, 'MiB'])];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function backtest(file: string, progress: BenchOptions['progress']): Promise<BacktestReport> {
  const draft = compiled('2', 0.002);
  const current = compiled('1', 0.001);
  const run = createBacktest({
    ...{ draft, timeZone: 'Asia/Shanghai', listed: 20 },
    inForce: () => current,
  });
  let count = 0;
  for await (const record of fileRecords(file, draft.ruleSet, { factDate: FACT_DATE })) {
    run.add(record);
    count += 1;
    if (count % 20_000 === 0) progress?.(`backtest ${String(count)}`);
  }
  return run.report();
}

async function writeCustomers(path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write('id,grade,revenue,overdueDays,currency\n');
  for (let at = 0; at < CUSTOMERS; at += 1) {
    const grade = 'ABCD'.charAt(at % 4);
    const row = `C-${String(at)},${grade},${String((at * 7_919) % 2_000_000)}.50,${String(at % 120)},USD\n`;
    if (!file.write(row)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

/** Bands of revenue and grades, each with a rate of its own. */
function compiled(version: string, step: number): CompiledRuleSet {
  const rules = Array.from({ length: RULES }, (_, at) => ({
    id: `band-${String(at)}`,
    conditions: {
      all: [
        { fact: 'revenue', operator: 'lessThan', value: (at + 1) * 100_000 },
        {
          fact: 'grade',
          operator: 'in',
          value: at === RULES - 1 ? ['A', 'B', 'C', 'D'] : ['A', 'B'],
        },
        { fact: 'overdueDays', operator: 'lessThanInclusive', value: 120 },
      ],
    },
    event: {
      type: 'rate',
      params: { bonus: { feel: `revenue * ${(step * (at % 3)).toFixed(4)}`, decimals: 2 } },
    },
  }));
  const result = compileRuleSet({
    ...{ id: 'bonus', version, title: { zh: '奖金', en: 'Bonus' }, policy: [] },
    ...{ effectiveFrom: '2026-01-01', hitPolicy: 'first', rules },
    inputs: {
      type: 'object',
      required: ['grade', 'revenue', 'overdueDays'],
      properties: {
        grade: { enum: ['A', 'B', 'C', 'D'] },
        revenue: { type: 'string', format: 'decimal' },
        overdueDays: { type: 'integer' },
        currency: { type: 'string' },
      },
    },
    outputs: { type: 'object', properties: { bonus: { type: 'string', format: 'decimal' } } },
    money: { output: 'bonus', currency: { fact: 'currency' } },
  });
  if (!result.ok) throw new Error(result.failure[0]?.message);
  return result.value;
}

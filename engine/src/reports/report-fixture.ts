import type { Json, Variables } from '../model/index.ts';
import { readReport } from './read-report.ts';
import type { Report } from './report.ts';
import type { ReportResult } from './result.ts';
import { createReportRun } from './run/create-run.ts';
import type { RunContext } from './run/run-context.ts';

const text = (value: string) => ({ zh: value, en: value });

/** Counts sales by their kind. */
export const SALES: Report = {
  ...{ id: 'sales', version: '1', title: text('Sales'), question: text('How many?') },
  ...{ policy: [], roles: ['sales'], chart: { kind: 'none' } },
  source: { kind: 'records', type: 'sale', fields: ['kind', 'on', 'value'] },
  groups: [{ id: 'kind', title: text('Kind'), value: 'kind' }],
  measures: [{ id: 'sales', title: text('Sales'), kind: 'count' }],
  answer: text('{total.sales} in all, first {first.kind}'),
  none: text('none in {period}'),
};

export const sale = (kind: Json, value: Json = null, on: Json = null): Variables => ({
  ...{ kind, value, on },
});

export const AT: RunContext = { now: 0, timeZone: 'UTC', today: '2026-03-02' };

/** The result, or the code of the failure. */
export function resultOf(
  report: Report,
  rows: readonly Variables[],
  context: RunContext = AT,
): ReportResult | string {
  const read = readReport(report);
  if (!read.ok) return read.failure.code;
  const run = createReportRun(read.value, context);
  for (const row of rows) {
    const added = run.add(row);
    if (!added.ok) return added.failure.code;
  }
  return run.finish();
}

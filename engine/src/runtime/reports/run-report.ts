import { WaybillError } from '../../errors/failure.ts';
import {
  createJoinTable,
  createReportRun,
  readReportPeriod,
  REPORT_LIMITS,
  reportFailure,
  type CompiledReport,
  type Report,
  type ReportResult,
  type ReportSource,
  type RunContext,
} from '../../reports/index.ts';
import { todayOf } from '../today-of.ts';
import { unwrap } from '../unwrap.ts';
import type { ReportRequest } from './reports-api.ts';
import type { ReportsParts } from './reports-context.ts';
import { mustBeReadable } from './source-rights.ts';
import type { SourceRow } from './source-row.ts';
import { sourceRows, type AskedRows } from './source-rows.ts';
import { withPeople } from './with-people.ts';

/** Reads what the report asks for, joins first, and adds it up. Never from what was read before. */
export async function runReport(
  parts: ReportsParts,
  compiled: CompiledReport,
  { period, roles, row: wanted }: ReportRequest,
): Promise<ReportResult> {
  const { report, joins } = compiled;
  const { turns } = parts.context;
  const sources = [report.source, ...joins.map(({ source }) => source)];
  for (const source of sources) await mustBeReadable(parts.types, { report, source, roles });
  const context = { ...runContext(parts, report, period), ...(wanted && { row: wanted }) };
  const rows = countedRows(parts, { report, roles });
  const tables = [];
  for (const join of joins) {
    const table = createJoinTable(join, { report: report.id, context });
    for await (const { values } of rows(join.source)) {
      await turns?.();
      unwrap(table.add(values));
    }
    tables.push(table);
  }
  const run = createReportRun(compiled, context, tables);
  for await (const { values, subject } of rows(report.source)) {
    await turns?.();
    unwrap(run.add(values, subject));
  }
  return withPeople(parts, report, run.finish());
}

function runContext(
  { context }: ReportsParts,
  report: Report,
  given: string | undefined,
): RunContext {
  const { clock, timeZone } = context;
  const today = todayOf(context);
  const base = { now: clock.now(), timeZone, today };
  if (report.period) {
    const { unit } = report.period;
    return { ...base, period: unwrap(readReportPeriod(given, { unit, today })) };
  }
  if (given === undefined) return base;
  const message = `Expected no period for report "${report.id}", which tells of now, but got "${given.slice(0, 40)}".`;
  throw new WaybillError(reportFailure('REPORT_PERIOD_INVALID', message));
}

/** All sources of one run share the bound. */
function countedRows(
  parts: ReportsParts,
  { report: { id }, roles }: { readonly report: Report } & Pick<AskedRows, 'roles'>,
) {
  let read = 0;
  return async function* (source: ReportSource): AsyncGenerator<SourceRow> {
    for await (const row of sourceRows(parts, { source, roles })) {
      read += 1;
      if (read > REPORT_LIMITS.rows) throw new WaybillError(tooManyRows(id));
      if (row !== undefined) yield row;
    }
  };
}

const tooManyRows = (id: string) =>
  reportFailure(
    'REPORT_TOO_LARGE',
    `Expected report "${id}" to read at most ${String(REPORT_LIMITS.rows)} rows, but there are more.`,
  );

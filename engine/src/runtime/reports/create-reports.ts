import { WaybillError } from '../../errors/failure.ts';
import {
  readReport,
  reportFailure,
  type CompiledReport,
  type Report,
  type ReportResult,
} from '../../reports/index.ts';
import { newestOfEach } from '../newest-of-each.ts';
import { parseJson } from '../parse-json.ts';
import { unwrap } from '../unwrap.ts';
import { reportFile } from './report-file.ts';
import type { ReportHead, ReportReading, ReportRequest, Reports } from './reports-api.ts';
import type { ReportsParts } from './reports-context.ts';
import { runReport } from './run-report.ts';

export function createReports(parts: ReportsParts): Reports {
  const run = async (id: string, request: ReportRequest = {}): Promise<ReportResult> =>
    runReport(parts, await findReport(parts, id, request), request);
  return {
    list: (options) => list(parts, options),
    run,
    export: async (id, { format, language, ...request }) =>
      reportFile(await run(id, request), { format, language }),
  };
}

async function list(
  { context }: ReportsParts,
  { roles }: ReportReading = {},
): Promise<readonly ReportHead[]> {
  const stored = newestOfEach(await context.store.resources('report'));
  return stored
    .map(({ json }) => compiled(json).report)
    .filter((report) => mayRead(report, roles))
    .map(headOf)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

const headOf = ({ id, version, title, question, policy, roles, period }: Report): ReportHead => ({
  ...{ id, version, title, question, policy, roles },
  ...(period && { period: period.unit }),
});

async function findReport(
  { context }: ReportsParts,
  id: string,
  { roles }: ReportReading,
): Promise<CompiledReport> {
  const [found] = newestOfEach(await context.store.resources('report', id));
  if (!found)
    throw new WaybillError(
      reportFailure('REPORT_NOT_FOUND', `Expected a report "${id}", but none is deployed.`),
    );
  const read = compiled(found.json);
  if (mayRead(read.report, roles)) return read;
  const message = `Expected a role that may read report "${id}" (${read.report.roles.join(', ')}), but got ${roles?.join(', ') || 'none'}.`;
  throw new WaybillError(reportFailure('REPORT_FORBIDDEN', message));
}

const compiled = (json: string): CompiledReport => unwrap(readReport(parseJson(json)));

const mayRead = (report: Report, roles: ReportReading['roles']): boolean =>
  roles === undefined || report.roles.some((role) => roles.includes(role));

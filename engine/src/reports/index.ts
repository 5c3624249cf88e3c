export { answerOf } from './answer/answer.ts';
export type { CompiledReport } from './compiled-report.ts';
export { REPORT_LIMITS } from './limits.ts';
export { readReport } from './read-report.ts';
export type { Report, ReportSource } from './report.ts';
export { reportFailure } from './report-failure.ts';
export { readReportPeriod } from './report-period.ts';
export { reportTable } from './report-table.ts';
export type { Language, ReportTable, TableCell } from './report-table.ts';
export type {
  GroupValue,
  MeasureValue,
  ReportColumn,
  ReportResult,
  ReportRow,
  ReportSubject,
} from './result.ts';
export { createReportRun } from './run/create-run.ts';
export { createJoinTable } from './run/join-table.ts';
export type { RunContext } from './run/run-context.ts';
export { writeReport } from './write-report.ts';

import type { CommandHelp } from './command-help.ts';

export type ReportCommandName = 'reports' | 'reports-list' | 'reports-run';
export type ReportOptionName = 'reportPeriod' | 'xlsx' | 'csv';
export type ReportArgumentName = 'report';

/** Help of `waybill reports`, in one language. */
export interface ReportHelp {
  readonly commands: Readonly<Record<ReportCommandName, CommandHelp>>;
  readonly options: Readonly<Record<ReportOptionName, string>>;
  readonly arguments: Readonly<Record<ReportArgumentName, string>>;
}

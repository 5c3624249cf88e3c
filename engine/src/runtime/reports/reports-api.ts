import type { Json } from '../../model/index.ts';
import type { TableFormat } from '../../records/index.ts';
import type { Language, Report, ReportResult } from '../../reports/index.ts';
import type { TableFile } from '../records/table-values.ts';

export interface ReportReading {
  /** Of the reader. Absent: whoever embeds the engine has checked by itself. */
  readonly roles?: readonly string[];
}

export interface ReportRequest extends ReportReading {
  /** `2026-11`, `2026-Q4`, `2026`, `2026-11-01..2026-11-15` or `all`; absent: the current one. */
  readonly period?: string;
  /** The values that a row is grouped by, in the order of the groups: what it counts is named. */
  readonly row?: readonly Json[];
}

export interface ReportExport extends Omit<ReportRequest, 'row'> {
  readonly format: TableFormat;
  readonly language: Language;
}

/** A report as lists show it. */
export interface ReportHead extends Pick<
  Report,
  'id' | 'version' | 'title' | 'question' | 'policy' | 'roles'
> {
  /** The period where none is asked for; absent: the report tells of now and takes none. */
  readonly period?: NonNullable<Report['period']>['unit'];
}

/**
 * Questions about what is kept, answered from the store each time they are asked. Reports are
 * deployed as other files are. Every method rejects with a `WaybillError`.
 */
export interface Reports {
  /** Newest version of each that the roles may read, by id. */
  readonly list: (options?: ReportReading) => Promise<readonly ReportHead[]>;
  readonly run: (id: string, request?: ReportRequest) => Promise<ReportResult>;
  /** The rows and the totals, as a workbook or CSV. */
  readonly export: (id: string, request: ReportExport) => Promise<TableFile>;
}

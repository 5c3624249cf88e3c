import { writeReport, type ReportResult } from '../../reports/index.ts';
import { knownFormat, tableFile } from '../records/table-file.ts';
import type { TableFile } from '../records/table-values.ts';
import type { ReportExport } from './reports-api.ts';

export function reportFile(
  result: ReportResult,
  { format: given, language }: Pick<ReportExport, 'format' | 'language'>,
): TableFile {
  const format = knownFormat(given);
  const content = writeReport(result, { format, language });
  return tableFile({ id: result.id, format, content, rows: result.rows.length });
}

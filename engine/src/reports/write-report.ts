import { writeCsv } from '../records/table/csv/write-csv.ts';
import type { TableFormat } from '../records/index.ts';
import { writeWorkbook, type NewCell } from '../sheet/index.ts';
import { reportTable, type Language, type ReportTable } from './report-table.ts';
import type { ReportResult } from './result.ts';

/** A workbook with title, answer, rows and totals; as CSV the rows and totals alone. */
export function writeReport(
  result: ReportResult,
  { format, language }: { readonly format: TableFormat; readonly language: Language },
): Uint8Array {
  const table = reportTable(result, language);
  if (format === 'csv')
    return writeCsv([
      table.head.map((text) => ({ kind: 'text', text })),
      ...table.rows,
      table.total,
    ]);
  const name = result.title[language].replace(/[\\/?*[\]:]/g, ' ').slice(0, LONGEST_NAME);
  return writeWorkbook([
    { name, rows: workbookRows(result, table, language), widths: table.head.map(() => WIDTH) },
  ]);
}

/** Of a worksheet's name (ECMA-376 part 1, §18.2.19, as Excel keeps it). */
const LONGEST_NAME = 31;
/** Letters. */
const WIDTH = 20;

function workbookRows(
  { title, answer, period, today }: ReportResult,
  { head, rows, total }: ReportTable,
  language: Language,
): readonly (readonly NewCell[])[] {
  const bold = (text: string): NewCell => ({ kind: 'title', text });
  const plain = (text: string): NewCell => ({ kind: 'text', text });
  return [
    [bold(title[language])],
    [plain(answer[language])],
    [plain(period ? `${period.from} – ${period.to}` : today)],
    [],
    head.map(bold),
    ...rows,
    total,
  ];
}

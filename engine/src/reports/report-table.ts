import type { Wording } from '../records/index.ts';
import { measureText } from './answer/measure-text.ts';
import type { MeasureValue, ReportColumn, ReportResult, ReportRow } from './result.ts';

/** One field of a table: text, or a number for those who compute with it. */
export interface TableCell {
  readonly kind: 'text' | 'number';
  readonly text: string;
}

/** A result as a table in one language; money has a column for each currency. */
export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** The last row: over all. */
  readonly total: readonly TableCell[];
}

export type Language = keyof Wording;

export function reportTable(
  { columns, rows, total }: ReportResult,
  language: Language,
): ReportTable {
  const wide = columns.flatMap((column) => columnsFor(column, total, language));
  const row = ({ groups, measures }: ReportRow): readonly TableCell[] =>
    wide.map(({ column, cell }) =>
      column.kind === 'group'
        ? text(groups[column.id]?.label[language] ?? '')
        : cell(measures[column.id] ?? null),
    );
  const sums = wide.map(({ column, cell }, at) =>
    column.kind === 'group' ? text(at === 0 ? ALL[language] : '') : cell(total[column.id] ?? null),
  );
  return { head: wide.map(({ title }) => title), rows: rows.map(row), total: sums };
}

const ALL = { zh: '合计', en: 'all' } as const;

interface WideColumn {
  readonly column: ReportColumn;
  readonly title: string;
  readonly cell: (value: MeasureValue) => TableCell;
}

const text = (value: string): TableCell => ({ kind: 'text', text: value });

function columnsFor(
  column: ReportColumn,
  total: ReportResult['total'],
  language: Language,
): readonly WideColumn[] {
  const { id, kind } = column;
  const title = column.title[language];
  const sums = total[id] ?? null;
  if (kind !== 'money' || typeof sums !== 'object' || sums === null)
    return [{ column, title: kind === 'share' ? `${title} %` : title, cell: plainCell }];
  return sums.map(({ currency }) => ({
    ...{ column, title: `${title} ${currency}` },
    cell: (value) =>
      plainCell(
        typeof value === 'object'
          ? (value?.find((one) => one.currency === currency)?.amount ?? null)
          : value,
      ),
  }));
}

function plainCell(value: MeasureValue): TableCell {
  if (value === null) return text('');
  return typeof value === 'object'
    ? text(measureText(value, 'money'))
    : { kind: 'number', text: String(value) };
}

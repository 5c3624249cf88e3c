import type { ReportResult } from '../../api/run-report.ts';
import type { Language } from '../../i18n/languages.ts';
import type { ChartSeries, ChartSpec } from '../../parts/chart/chart-spec.ts';
import { rowName } from './row-key.ts';

type Row = ReportResult['rows'][number];
type Column = ReportResult['columns'][number];
type Measured = ChartSeries & { readonly unit: string };

/** A chart, and the row of the report that each of its categories is, from 0. */
export interface ReportChart {
  readonly spec: ChartSpec;
  readonly rows: readonly number[];
}

/** More bars than these are read in the table. */
const SHOWN = 30;

/** A chart for each unit of the measures that the report draws: currencies are never side by side. */
export function chartsOf(
  { chart: { kind, measures = [] }, columns, rows, total }: ReportResult,
  language: Language,
): readonly ReportChart[] {
  if (kind === 'none') return [];
  const shown = rows
    .map((row, at) => ({ ...row, at }))
    .filter((row) => measures.some((id) => hasFigure(row.measures[id])))
    .slice(0, SHOWN);
  if (shown.length === 0) return [];
  const categories = shown.map((row) => rowName({ columns }, row, language));
  const all = measures.flatMap((id) => {
    const column = columns.find((one) => one.id === id);
    return column ? measured({ column, rows: shown, language, total: total[id] ?? null }) : [];
  });
  return [...new Set(all.map(({ unit }) => unit))].map((unit) => ({
    spec: { kind, categories, unit, series: all.filter((one) => one.unit === unit) },
    rows: shown.map(({ at }) => at),
  }));
}

interface Asked {
  readonly column: Column;
  readonly rows: readonly Row[];
  readonly language: Language;
  readonly total: ReportResult['total'][string];
}

function measured({ column, rows, language, total }: Asked): readonly Measured[] {
  const { id, kind, title } = column;
  const name = title[language];
  if (!isMoney(total)) {
    const unit = kind === 'share' ? '%' : kind === 'count' ? '' : name;
    return [{ name, unit, values: rows.map(({ measures }) => numberOf(measures[id])) }];
  }
  return total.map(({ currency }) => ({
    ...{ name, unit: currency },
    values: rows.map(({ measures }) => amountIn(measures[id], currency)),
  }));
}

type Value = ReportResult['total'][string] | undefined;
type Money = Extract<Value, readonly unknown[]>;

/** What has none is read in the table. */
const hasFigure = (value: Value): boolean =>
  isMoney(value) ? value.length > 0 : Number(value ?? 0) !== 0;

const isMoney = (value: Value): value is Money => Array.isArray(value);

const numberOf = (value: Value): number | null =>
  typeof value === 'number' || typeof value === 'string' ? Number(value) : null;

function amountIn(value: Value, currency: string): number | null {
  const sum = isMoney(value) ? value.find((one) => one.currency === currency) : undefined;
  return sum ? Number(sum.amount) : null;
}

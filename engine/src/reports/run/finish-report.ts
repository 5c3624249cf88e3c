import type { Json } from '../../model/index.ts';
import { answerOf } from '../answer/answer.ts';
import type { Report, ReportGroup } from '../report.ts';
import type { MeasureValue, ReportColumn, ReportResult, ReportRow } from '../result.ts';
import { Exact } from './exact.ts';
import { groupValue } from './group-value.ts';
import type { RunContext } from './run-context.ts';
import { noSums, valueOfSums } from './sums.ts';
import type { Tally } from './tally.ts';
import { plainText } from './plain-text.ts';

interface Tallies {
  readonly groups: readonly Tally[];
  readonly total: Tally;
  readonly counted: number;
}

/** What was added up as rows in their order, with totals and the sentence that answers. */
export function finishReport(
  report: Report,
  { today, period }: RunContext,
  { groups, total, counted }: Tallies,
): ReportResult {
  const { id, version, title, question, policy, chart, limit } = report;
  const rows = sorted(
    report,
    groups.map((tally) => rowOf(report, tally, total)),
  );
  const shown = rows.slice(0, limit);
  const result = {
    ...{ id, version, title, question, policy, chart, today },
    ...(period && { period }),
    columns: columnsOf(report),
    rows: shown,
    leftOut: rows.length - shown.length,
    total: measuresOf(report, total, total),
    counted,
  };
  return { ...result, answer: answerOf(report, result) };
}

const columnsOf = ({ groups, measures }: Report): readonly ReportColumn[] => [
  ...groups.map(({ id, title }) => ({ id, title, kind: 'group' as const })),
  ...measures.map(({ id, title, kind }) => ({ id, title, kind })),
];

const rowOf = (report: Report, tally: Tally, total: Tally): ReportRow => ({
  groups: Object.fromEntries(
    report.groups.map((group, at) => [group.id, groupValue(group, tally.keys[at] ?? null)]),
  ),
  measures: measuresOf(report, tally, total),
});

const measuresOf = (
  { measures }: Report,
  { sums }: Tally,
  total: Tally,
): Readonly<Record<string, MeasureValue>> =>
  Object.fromEntries(
    measures.map((measure, at) => [
      measure.id,
      valueOfSums(sums[at] ?? noSums(), measure, total.sums[at] ?? noSums()),
    ]),
  );

/** By what the report names, then by its groups. */
function sorted({ groups, sort }: Report, rows: readonly ReportRow[]): readonly ReportRow[] {
  const byGroups = (one: ReportRow, other: ReportRow): number => {
    for (const group of groups) {
      const order = compare(rankOf(group, one), rankOf(group, other));
      if (order !== 0) return order;
    }
    return 0;
  };
  if (!sort) return rows.toSorted(byGroups);
  const { by, descending = false } = sort;
  const sortedBy = groups.find(({ id }) => id === by);
  const valueOf = (row: ReportRow) =>
    sortedBy ? rankOf(sortedBy, row) : numeric(row.measures[by]);
  return rows.toSorted((one, other) => {
    const [first, second] = [valueOf(one), valueOf(other)];
    // What has no value comes last either way.
    const turned = descending && first !== null && second !== null;
    const order = compare(first, second);
    return (turned ? -order : order) || byGroups(one, other);
  });
}

/** Values that have names stand in the order of the names, before those that have none. */
function rankOf({ id, labels, buckets }: ReportGroup, { groups }: ReportRow): Json {
  const value = groups[id]?.value ?? null;
  if (!labels || buckets) return value;
  const at = Object.keys(labels).indexOf(plainText(value));
  return at === -1 ? value : at;
}

/** Sums, means and shares are decimal texts. */
const numeric = (value: MeasureValue | undefined): Json =>
  typeof value === 'string'
    ? new Exact(value).toNumber()
    : typeof value === 'number'
      ? value
      : null;

/** Null comes last, numbers before texts. */
function compare(one: Json | undefined, other: Json | undefined): number {
  const [first, second] = [one ?? null, other ?? null];
  if (first === second) return 0;
  if (first === null) return 1;
  if (second === null) return -1;
  if (typeof first === 'number' && typeof second === 'number') return first - second;
  if (typeof first !== typeof second) return typeof first === 'number' ? -1 : 1;
  return plainText(first) < plainText(second) ? -1 : 1;
}

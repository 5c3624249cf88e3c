import type { Wording } from '../records/index.ts';

/** What a report reads, row by row. */
export type ReportSource =
  | RecordsSource
  | RecordChangesSource
  /** Rewards and penalties, whatever has become of them. */
  | { readonly kind: 'ledger' }
  | { readonly kind: 'instances'; readonly process?: string }
  /** User tasks that wait. */
  | { readonly kind: 'tasks'; readonly process?: string }
  /** Clauses of the policies deployed, and whether something carries them out. */
  | { readonly kind: 'clauses' };

export interface RecordsSource {
  readonly kind: 'records';
  readonly type: string;
  /** Top-level fields that the report may see; no other one is read. */
  readonly fields: readonly string[];
  /** Of these a list: a row for each item, which stands in the list's place. */
  readonly each?: string;
  /** Also those that are retired. */
  readonly retired?: true;
}

/** A row for each time that a field got another value after the record was created. */
export interface RecordChangesSource {
  readonly kind: 'record-changes';
  readonly type: string;
  /** The top-level field whose changes count. */
  readonly field: string;
  /** Others of the record, as they were after the change. */
  readonly fields: readonly string[];
}

/** Rows of another source that belong to a row: a list under the join's name. */
export interface ReportJoin {
  readonly source: ReportSource;
  /** FEEL over a row of the join's source; only those for which it is true. */
  readonly filter?: string;
  /** FEEL over a row of the join's source: what it belongs to. */
  readonly key: string;
  /** FEEL over a row of the report's source: what belongs to it. */
  readonly on: string;
}

export type PeriodUnit = 'month' | 'quarter' | 'year' | 'all';

export interface ReportGroup {
  readonly id: string;
  readonly title: Wording;
  /** FEEL: the value that a row is grouped by. */
  readonly value: string;
  /** Names of values, in the order they are shown in; with `buckets` of their positions from 0. */
  readonly labels?: Readonly<Record<string, Wording>>;
  /** The values are codes of countries (ISO 3166-1) or accounts of people, shown by name. */
  readonly kind?: 'country' | 'person';
  /** Lower bounds of ranges of a number, ascending; the first range lies below the first of them. */
  readonly buckets?: readonly number[];
}

interface MeasureHead {
  readonly id: string;
  readonly title: Wording;
  /** FEEL: only the rows for which it is true. */
  readonly where?: string;
}

/** A value that is a list counts item by item; null counts nowhere. */
export type ReportMeasure =
  /** Of rows, or of items that are not null. */
  | (MeasureHead & { readonly kind: 'count'; readonly value?: string })
  /** Of numbers, exactly; texts of digits are numbers. */
  | (MeasureHead & { readonly kind: 'sum'; readonly value: string })
  /** Of `{ amount, currency }`: one sum for each currency, never added together. */
  | (MeasureHead & { readonly kind: 'money'; readonly value: string })
  /** Arithmetic mean, half away from zero. */
  | (MeasureHead & { readonly kind: 'mean'; readonly value: string; readonly digits?: number })
  /** In percent: of the group's rows those with `where`, else of all rows the group's. */
  | (MeasureHead & { readonly kind: 'share'; readonly of?: string; readonly digits?: number });

export type MeasureKind = ReportMeasure['kind'];

/** The file as written; published as `report.schema.json`. */
export interface Report {
  readonly id: string;
  readonly version: string;
  readonly title: Wording;
  /** What it answers. */
  readonly question: Wording;
  /** Ids of clauses that ask for it. */
  readonly policy: readonly string[];
  /** Roles that may read it. */
  readonly roles: readonly string[];
  readonly source: ReportSource;
  readonly joins?: Readonly<Record<string, ReportJoin>>;
  /** Absent: it tells of now. `of`: FEEL for the date that puts a row into the period. */
  readonly period?: { readonly unit: PeriodUnit; readonly of?: string };
  /** FEEL by name, in order: values that later expressions see. */
  readonly facts?: Readonly<Record<string, string>>;
  /** FEEL: only the rows for which it is true. */
  readonly filter?: string;
  readonly groups: readonly ReportGroup[];
  readonly measures: readonly ReportMeasure[];
  /** A group or measure by its id; absent: by the groups. */
  readonly sort?: { readonly by: string; readonly descending?: boolean };
  /** Rows shown. The totals are always of all. */
  readonly limit?: number;
  readonly chart: { readonly kind: 'bar' | 'line' | 'none'; readonly measures?: readonly string[] };
  /** The sentence that answers, with `{total.<measure>}`, `{first.<group or measure>}` and so on. */
  readonly answer: Wording;
  /** Where no row counts. */
  readonly none: Wording;
}

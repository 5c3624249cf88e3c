import type { Period } from '../ledger/index.ts';
import type { Json } from '../model/index.ts';
import type { Money } from '../money/money.ts';
import type { Wording } from '../records/index.ts';
import type { MeasureKind, Report } from './report.ts';

/**
 * A count; a sum, mean or share in percent as decimal text; sums of money by currency. Null where
 * nothing counts that could have a mean or share.
 */
export type MeasureValue = number | string | readonly Money[] | null;

export interface ReportColumn {
  readonly id: string;
  readonly title: Wording;
  readonly kind: 'group' | MeasureKind;
}

/** What rows are grouped by; of buckets their position from 0. */
export interface GroupValue {
  readonly value: Json;
  readonly label: Wording;
}

export interface ReportRow {
  /** By the ids of the columns. */
  readonly groups: Readonly<Record<string, GroupValue>>;
  readonly measures: Readonly<Record<string, MeasureValue>>;
}

/** One thing that was counted: what people open to see it. */
export interface ReportSubject {
  readonly kind: 'record' | 'instance' | 'task' | 'entry' | 'clause';
  readonly id: string;
  /** What people call it: its number or business key; else its id. */
  readonly text: string;
}

export interface ReportSubjects {
  readonly items: readonly ReportSubject[];
  /** Further ones, beyond the bound. */
  readonly leftOut: number;
}

export interface ReportResult extends Pick<
  Report,
  'id' | 'version' | 'title' | 'question' | 'policy' | 'chart'
> {
  /** Absent: the report tells of now. */
  readonly period?: Period;
  /** The day it was reckoned on, ISO 8601. */
  readonly today: string;
  /** Groups, then measures. */
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** Groups beyond the limit of the report; their rows are in the totals. */
  readonly leftOut: number;
  /** Over all rows that count. */
  readonly total: ReportRow['measures'];
  /** Rows of the source that count. */
  readonly counted: number;
  /** The sentence that answers the question; plain text, to be escaped where it is shown. */
  readonly answer: Wording;
  /** Of the row that was asked for. */
  readonly subjects?: ReportSubjects;
}

import type { CellProblem, TableFormat } from '../../records/index.ts';
import type { RecordQuery, RecordWrite } from './record-values.ts';

export interface ImportRequest extends RecordWrite {
  readonly type: string;
  /** For messages and history. */
  readonly file: string;
  /** .xlsx, or CSV in UTF-8 or GB18030. */
  readonly content: Uint8Array;
  /** Only says what would become of each row. */
  readonly dryRun?: boolean;
  /** Writes the rows that are right though others are refused; else one that is refused stops all. */
  readonly goodRows?: boolean;
}

/** `pending`: a change waits for approval, and nothing else has changed. */
export type Verdict = 'created' | 'updated' | 'pending' | 'unchanged' | 'refused';

export interface RowVerdict {
  /** As spreadsheets count: 1 for the first. */
  readonly row: number;
  readonly verdict: Verdict;
  /** Of the record; absent where it is refused. */
  readonly id?: string;
  /** By which others refer to the record; absent where the row says none that can be read. */
  readonly key?: string;
  /** Of a refused row: each cell that is wrong, and what to do. */
  readonly problems: readonly CellProblem[];
}

export interface ImportReport {
  readonly type: string;
  readonly file: string;
  /** Whether anything was written. */
  readonly written: boolean;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly rows: readonly RowVerdict[];
}

/** How a table is written. */
export interface TableForm {
  readonly format: TableFormat;
  /** In which values are called; as the type has them where absent. Either is read again. */
  readonly language?: 'zh' | 'en';
}

export interface ExportRequest extends Omit<RecordQuery, 'limit' | 'after'>, TableForm {}

export interface TemplateRequest extends TableForm {
  readonly type: string;
}

export interface TableFile {
  /** File name that fits the content. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  /** Records in it. */
  readonly rows: number;
}

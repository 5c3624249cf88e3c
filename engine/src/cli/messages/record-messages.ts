import type { Verdict } from '../../runtime/records/table-values.ts';

/** Words of `waybill records`. */
export interface RecordMessages {
  readonly columns: Readonly<Record<RecordColumn, string>>;
  readonly status: Readonly<Record<'active' | 'retired', string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** By kind of the command that a revision came of. */
  readonly commands: Readonly<Record<string, string>>;
  readonly revision: (revision: number) => string;
  readonly created: (id: string) => string;
  readonly changed: (id: string, revision: number) => string;
  readonly waits: (change: number, by: string, fields: string) => string;
  readonly hidden: (fields: string) => string;
  readonly noDifference: string;
  readonly because: (reason: string) => string;
  readonly proposedBy: (person: string) => string;
  readonly row: (row: number, verdict: string) => string;
  readonly imported: (file: string, counts: Readonly<Record<Verdict, number>>) => string;
  readonly notImported: (file: string, counts: Readonly<Record<Verdict, number>>) => string;
  readonly dryRun: (file: string, counts: Readonly<Record<Verdict, number>>) => string;
  readonly written: (rows: number, file: string) => string;
  readonly template: (file: string) => string;
  readonly more: (count: number) => string;
}

type RecordColumn =
  | 'id'
  | 'type'
  | 'title'
  | 'version'
  | 'key'
  | 'name'
  | 'status'
  | 'field'
  | 'value'
  | 'policy'
  | 'class';

/** Words of `waybill reports`. */
export interface ReportMessages {
  readonly columns: Readonly<Record<'report' | 'period' | 'question' | 'clauses', string>>;
  /** Period of a report that tells of now. */
  readonly now: string;
  readonly leftOut: (groups: number) => string;
  readonly written: (rows: number, file: string) => string;
}

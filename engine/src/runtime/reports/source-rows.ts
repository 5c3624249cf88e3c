import type { ReportSource } from '../../reports/index.ts';
import { clauseRows } from './rows/clause-rows.ts';
import { instanceRows } from './rows/instance-rows.ts';
import { ledgerRows } from './rows/ledger-rows.ts';
import { recordChangeRows } from './rows/record-change-rows.ts';
import { recordRows } from './rows/record-rows.ts';
import { taskRows } from './rows/task-rows.ts';
import type { ReportsParts } from './reports-context.ts';
import type { SourceRow } from './source-row.ts';

/** Page by page from the store. Undefined: something was read that is no row, and counts as read. */
export type SourceRows = AsyncGenerator<SourceRow | undefined>;

export interface AskedRows {
  readonly source: ReportSource;
  /** Of who asks; what they may not read is left out. Absent: the caller has checked by itself. */
  readonly roles: readonly string[] | undefined;
}

export function sourceRows(parts: ReportsParts, { source, roles }: AskedRows): SourceRows {
  switch (source.kind) {
    case 'records':
      return recordRows(parts, source);
    case 'record-changes':
      return recordChangeRows(parts, source);
    case 'ledger':
      return ledgerRows(parts);
    case 'instances':
      return instanceRows(parts, { process: source.process, roles });
    case 'tasks':
      return taskRows(parts, { process: source.process, roles });
    case 'clauses':
      return clauseRows(parts);
  }
}

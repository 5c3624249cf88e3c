import type { ReportSource } from './report.ts';

/** What expressions see of a row, by the kind of its source; of records, the fields declared. */
const NAMES = {
  ledger: [
    ...['entry', 'person', 'effect', 'entryKind', 'status', 'entryPeriod', 'proposedOn'],
    ...['postedOn', 'postedPeriod', 'value'],
  ],
  instances: [
    ...['instance', 'process', 'processVersion', 'businessKey', 'status', 'startedOn'],
    ...['endedOn', 'days', 'incidents'],
  ],
  tasks: [
    ...['task', 'process', 'businessKey', 'element', 'name', 'assignee', 'candidateGroups'],
    ...['createdOn', 'dueOn', 'days', 'processName', 'taskName'],
  ],
  clauses: [
    'document',
    'documentTitle',
    'documentName',
    'clause',
    'clauseKind',
    'status',
    'carriers',
  ],
} as const;

export function sourceNames(source: ReportSource): readonly string[] {
  if (source.kind === 'records') return source.fields;
  if (source.kind === 'record-changes') return [...source.fields, 'change'];
  return NAMES[source.kind];
}

/** What every expression sees beside the row. */
export const GIVEN_NAMES = ['reportPeriod', 'today'] as const;

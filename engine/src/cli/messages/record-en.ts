import type { Verdict } from '../../runtime/records/table-values.ts';
import type { RecordMessages } from './record-messages.ts';

const counted = (counts: Readonly<Record<Verdict, number>>): string =>
  `${counts.created} created, ${counts.updated} updated, ${counts.pending} to be approved, ${counts.unchanged} unchanged, ${counts.refused} refused`;

export const RECORDS_EN: RecordMessages = {
  columns: {
    ...{ id: 'id', type: 'type', title: 'title', version: 'version', key: 'key', name: 'name' },
    ...{ status: 'status', field: 'field', value: 'value', policy: 'clauses', class: 'class' },
  },
  status: { active: 'active', retired: 'retired' },
  verdicts: {
    ...{ created: 'created', updated: 'updated', pending: 'waits for approval' },
    ...{ unchanged: 'unchanged', refused: 'refused' },
  },
  commands: {
    create: 'created',
    update: 'changed',
    'approve-change': 'approved a change',
    'reject-change': 'rejected a change',
    retire: 'retired',
    restore: 'restored',
    'attach-file': 'attached a file',
    'remove-file': 'removed a file',
    'erase-values': 'erased values',
    'import-row': 'imported',
  },
  revision: (revision) => `revision ${revision}`,
  created: (id) => `created ${id}`,
  changed: (id, revision) => `${id} is at revision ${revision}`,
  waits: (change, by, fields) => `change ${change} by ${by} waits for approval: ${fields}`,
  hidden: (fields) => `not shown to these roles: ${fields}`,
  noDifference: 'no difference',
  because: (reason) => `because: ${reason}`,
  proposedBy: (person) => `proposed by ${person}`,
  row: (row, verdict) => `row ${row}: ${verdict}`,
  imported: (file, counts) => `imported ${file}: ${counted(counts)}`,
  notImported: (file, counts) => `nothing of ${file} was written: ${counted(counts)}`,
  dryRun: (file, counts) => `dry run of ${file}: ${counted(counts)}`,
  written: (rows, file) => `wrote ${rows} ${rows === 1 ? 'record' : 'records'} to ${file}`,
  template: (file) => `wrote the template ${file}`,
  more: (count) => `… and ${count} more; --json lists all`,
};

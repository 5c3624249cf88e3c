import type { WorkKind } from '../../kernel/index.ts';
import type { JobItem, WorkChange } from '../../ports/index.ts';
import { instanceKey } from './tables.ts';
import type { Tables } from './tables.ts';

export function applyWork(tables: Tables, change: WorkChange): void {
  if (change.op === 'delete') {
    tableOf(tables, change.work).delete(change.id);
    return;
  }
  if (change.op === 'block') {
    const row = tables.jobs.get(change.id);
    if (row) tables.jobs.put({ ...row, item: { ...row.item, blocked: change.blocked } });
    return;
  }
  const { item } = change;
  if (item.kind === 'job') putJob(tables, item);
  else if (item.kind === 'user-task') tables.userTasks.put(item);
  else if (item.kind === 'timer') tables.timers.put(item);
  else if (item.kind === 'message-subscription') tables.messageSubscriptions.put(item);
  else if (item.kind === 'signal-subscription') tables.signalSubscriptions.put(item);
  else tables.incidents.put(item);
}

export function deleteWorkOf(tables: Tables, instanceId: string): void {
  for (const kind of KINDS) {
    const table = tableOf(tables, kind);
    for (const { id } of table.rows(instanceKey(instanceId))) table.delete(id);
  }
}

interface WorkRows {
  readonly delete: (id: string) => void;
  readonly rows: (key: string) => readonly { readonly id: string }[];
}

const KINDS: readonly WorkKind[] = [
  'job',
  'user-task',
  'timer',
  'message-subscription',
  'signal-subscription',
  'incident',
];

function putJob(tables: Tables, item: JobItem): void {
  const attempt = tables.jobs.get(item.id)?.attempt ?? 0;
  tables.jobs.put({ id: item.id, item, lockedUntil: 0, attempt });
}

function tableOf(tables: Tables, kind: WorkKind): WorkRows {
  const all = {
    job: tables.jobs,
    'user-task': tables.userTasks,
    timer: tables.timers,
    'message-subscription': tables.messageSubscriptions,
    'signal-subscription': tables.signalSubscriptions,
    incident: tables.incidents,
  } satisfies Record<WorkKind, WorkRows>;
  return all[kind];
}

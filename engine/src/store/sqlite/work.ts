import type { WorkKind } from '../../kernel/index.ts';
import type { WorkChange, WorkItem } from '../../ports/index.ts';
import type { Database } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { UserTasks } from './user-tasks.ts';
import { workRange } from './work-range.ts';

/** Writes of work items within a transaction. */
export interface Work {
  readonly apply: (change: WorkChange, isNew: boolean) => void;
  /** Deletes what an instance that has ended leaves; `kinds` are those it has ever had. */
  readonly deleteOf: (instanceId: string, kinds: number) => void;
}

/** A bit for each kind; kept on the instance so that its end looks into no table in vain. */
const BITS = {
  job: 1,
  'user-task': 2,
  timer: 4,
  'message-subscription': 8,
  'signal-subscription': 16,
  incident: 32,
} as const satisfies Record<WorkKind, number>;

export function kindsOf(changes: readonly WorkChange[]): number {
  let kinds = 0;
  for (const change of changes) if (change.op === 'put') kinds |= BITS[change.item.kind];
  return kinds;
}

interface Kind {
  readonly bit: number;
  readonly delete: (id: string) => void;
  readonly deleteOf: (instanceId: string) => void;
}

export function createWork(database: Database, jobs: Jobs, userTasks: UserTasks): Work {
  const put = createPut(database, jobs, userTasks);
  const plain = (kind: WorkKind, table: string): Kind => {
    const remove = database.prepare(`DELETE FROM ${table} WHERE id = ?`);
    const removeOf = database.prepare(`DELETE FROM ${table} WHERE id >= ? AND id < ?`);
    return {
      bit: BITS[kind],
      delete: (id) => void remove.run(id),
      deleteOf: (instanceId) => void removeOf.run(...workRange(instanceId)),
    };
  };
  const kinds: Readonly<Record<WorkKind, Kind>> = {
    job: plain('job', 'jobs'),
    'user-task': {
      bit: BITS['user-task'],
      delete: userTasks.delete,
      deleteOf: userTasks.deleteOf,
    },
    timer: plain('timer', 'timers'),
    'message-subscription': plain('message-subscription', 'message_subscriptions'),
    'signal-subscription': plain('signal-subscription', 'signal_subscriptions'),
    incident: plain('incident', 'incidents'),
  };
  const all = Object.values(kinds);
  return {
    apply: (change, isNew) => {
      if (change.op === 'put') put(change.item, isNew);
      else if (change.op === 'block') jobs.block(change.id, change.blocked);
      else kinds[change.work].delete(change.id);
    },
    deleteOf: (instanceId, bits) => {
      for (const kind of all) if ((bits & kind.bit) !== 0) kind.deleteOf(instanceId);
    },
  };
}

function createPut(
  database: Database,
  jobs: Jobs,
  userTasks: UserTasks,
): (item: WorkItem, isNew: boolean) => void {
  const timer = database.prepare('INSERT OR REPLACE INTO timers (id, due, item) VALUES (?, ?, ?)');
  const message = database.prepare(
    `INSERT OR REPLACE INTO message_subscriptions (id, name, correlation_key, conversation, item)
      VALUES (?, ?, ?, ?, ?)`,
  );
  const signal = database.prepare(
    'INSERT OR REPLACE INTO signal_subscriptions (id, name, item) VALUES (?, ?, ?)',
  );
  const incident = database.prepare('INSERT OR REPLACE INTO incidents (id, item) VALUES (?, ?)');
  return (item, isNew) => {
    if (item.kind === 'job') return jobs.put(item);
    if (item.kind === 'user-task') return userTasks.put(item, isNew);
    const json = JSON.stringify(item);
    if (item.kind === 'timer') timer.run(item.id, item.due, json);
    else if (item.kind === 'signal-subscription') signal.run(item.id, item.name, json);
    else if (item.kind === 'incident') incident.run(item.id, json);
    else {
      const { id, name, correlationKey, conversation } = item;
      message.run(id, name ?? null, correlationKey ?? null, conversation, json);
    }
  };
}

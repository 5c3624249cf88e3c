import type { WorkKind } from '../../kernel/index.ts';
import type { WorkChange, WorkItem } from '../../ports/index.ts';
import { dueTime } from '../../ports/task-order.ts';
import type { BulkOperation } from './bulk-writer.ts';
import type { WorkDocument, WorkFields } from './documents.ts';

/** The last change of one work item in a commit. */
export type WorkWrite =
  /** `fresh`: deleted and put again, so that a job begins to count anew. */
  | { readonly op: 'put'; readonly item: WorkItem; readonly fresh?: true }
  | { readonly op: 'block'; readonly id: string; readonly blocked: boolean }
  | { readonly op: 'delete'; readonly work: WorkKind; readonly id: string };

const WORK_KINDS: readonly WorkKind[] = [
  'job',
  'user-task',
  'timer',
  'message-subscription',
  'signal-subscription',
  'incident',
];

export const workId = (kind: WorkKind, id: string): string => `${kind}/${id}`;

/** Ids of one kind after the page's mark, for a filter. */
export const idsAfter = (kind: WorkKind, after: string | undefined) => ({
  $gt: workId(kind, after ?? ''),
});

/** One write for each work item that a commit changes; the end of an instance leaves none. */
export function lastChanges(changes: readonly WorkChange[]): readonly WorkWrite[] {
  const last = new Map<string, WorkWrite>();
  for (const change of changes) {
    const id = documentOf(change);
    last.set(id, after(last.get(id), change));
  }
  return [...last.values()];
}

/** What two changes of one item come to. */
function after(before: WorkWrite | undefined, change: WorkChange): WorkWrite {
  if (change.op === 'delete') return change;
  if (change.op === 'put') {
    const deleted = before?.op === 'delete' || (before?.op === 'put' && before.fresh === true);
    return deleted ? { ...change, fresh: true } : change;
  }
  if (before?.op === 'delete') return before;
  if (before?.op !== 'put' || before.item.kind !== 'job') return change;
  return { ...before, item: { ...before.item, blocked: change.blocked } };
}

function documentOf(change: WorkChange | WorkWrite): string {
  if (change.op === 'put') return workId(change.item.kind, change.item.id);
  return workId(change.op === 'block' ? 'job' : change.work, change.id);
}

interface Place {
  readonly instanceId: string;
  readonly revision: number;
}

/**
 * Each write takes effect only over an older revision, a deletion too: it leaves a mark that knows
 * its revision. So the writes of a commit may come twice, late and in any order.
 */
export function workOperations(
  { instanceId, revision }: Place,
  writes: readonly WorkWrite[],
): readonly BulkOperation[] {
  return writes.map((write) => {
    const id = documentOf(write);
    const filter = { _id: id, instanceId, revision: { $lt: revision } };
    if (write.op === 'delete') return { updateOne: { filter, update: goneUpdate(revision) } };
    if (write.op === 'block') {
      const update = { $set: { blocked: write.blocked, revision } };
      return { updateOne: { filter: { ...filter, kind: 'job' }, update } };
    }
    return { updateOne: { filter, update: putUpdate(write, revision), upsert: true } };
  });
}

/** Takes all that an instance has left. */
export const endOperation = ({ instanceId, revision }: Place): BulkOperation => ({
  updateMany: {
    filter: { instanceId, kind: { $in: [...WORK_KINDS] }, revision: { $lt: revision } },
    update: goneUpdate(revision),
  },
});

type Fields = Partial<WorkFields>;

/** Every field but those that a deleted item keeps, for `$unset`. */
const FIELDS: Readonly<Record<keyof WorkFields, 1>> = {
  ...{ item: 1, processId: 1, element: 1, businessKey: 1, createdAt: 1, type: 1, blocked: 1 },
  ...{ notBefore: 1, availableAt: 1, lockedBy: 1, lockedUntil: 1, lock: 1, attempt: 1 },
  ...{ assignee: 1, groups: 1, users: 1, due: 1, rank: 1, name: 1, correlationKey: 1 },
  conversation: 1,
};

const goneUpdate = (revision: number) => ({
  $set: { kind: 'gone', revision, gone: new Date() },
  $unset: FIELDS,
});

function putUpdate({ item, fresh }: Extract<WorkWrite, { op: 'put' }>, revision: number) {
  const fields = fieldsOf(item);
  const counted = item.kind === 'job' && fresh !== true;
  const left = Object.keys(FIELDS).filter(
    (name) => !(name in fields) && !(counted && name === 'attempt'),
  );
  const unset = Object.fromEntries([...left, 'gone'].map((name) => [name, 1]));
  return { $set: { ...fields, kind: item.kind, revision }, $unset: unset };
}

function fieldsOf(item: WorkItem): Fields {
  const fields = { item: JSON.stringify(item) };
  switch (item.kind) {
    case 'job': {
      const { job, blocked, notBefore } = item;
      const times = { notBefore, availableAt: notBefore, lockedUntil: 0 };
      return { ...fields, type: job.type, blocked, ...times };
    }
    case 'user-task':
      return { ...fields, ...taskFields(item) };
    case 'timer':
      return { ...fields, processId: item.processId, due: item.due };
    case 'message-subscription': {
      const { name, correlationKey, conversation } = item;
      return { ...fields, ...present({ name, correlationKey }), conversation };
    }
    case 'signal-subscription':
      return { ...fields, name: item.name };
    case 'incident':
      return fields;
  }
}

function taskFields(item: Extract<WorkItem, { kind: 'user-task' }>): Fields {
  const { processId, element, businessKey, createdAt, task } = item;
  return {
    ...{ processId, element, createdAt, due: dueTime(task.dueDate), rank: -task.priority },
    ...{ groups: task.candidateGroups, users: task.candidateUsers },
    ...present({ businessKey, assignee: task.assignee }),
  };
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that are undefined. */
export function present<T extends object>(fields: T): Present<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Only undefined values have been left out.
  return Object.fromEntries(entries) as Present<T>;
}

/** The item of a document that stands for one. */
export function itemText({ _id, item }: WorkDocument): string {
  if (item === undefined) throw new Error(`Expected "${_id}" to hold a work item.`);
  return item;
}

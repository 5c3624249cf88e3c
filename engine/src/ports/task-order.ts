import { DateTime } from 'luxon';
import { WaybillError } from '../errors/failure.ts';
import type { TaskQuery } from './store.ts';
import type { UserTaskItem } from './work-item.ts';

export type TaskOrder = NonNullable<TaskQuery['order']>;

/** Where a task stands in an order: by rank, then by age, then by id. */
export interface TaskPosition {
  /** 0 by age; the due time (`NO_DUE` where none) by due; the negated priority by priority. */
  readonly rank: number;
  readonly createdAt: number;
  readonly id: string;
}

/** Tasks without a due date come after all others. */
export const NO_DUE = Number.MAX_SAFE_INTEGER;

/**
 * Epoch milliseconds of an ISO 8601 date or date-time, or of one as FEEL writes it, with
 * `@Asia/Shanghai` behind it; without a zone it is read as UTC.
 */
export function dueTime(iso: string | undefined): number {
  if (iso === undefined) return NO_DUE;
  const [local = '', zone] = iso.split('@');
  if (zone !== undefined) return inZone(local, zone);
  const zoned = /[zZ]$|[+-]\d\d:?\d\d$|^[^Tt]*$/.test(iso) ? iso : `${iso}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? NO_DUE : time;
}

function inZone(local: string, zone: string): number {
  const time = DateTime.fromISO(local, { zone });
  return time.isValid ? time.toMillis() : NO_DUE;
}

export function positionOf(item: UserTaskItem, order: TaskOrder = 'created'): TaskPosition {
  return { rank: rankOf(item, order), createdAt: item.createdAt, id: item.id };
}

export function comparePositions(one: TaskPosition, other: TaskPosition): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  if (one.createdAt !== other.createdAt) return one.createdAt - other.createdAt;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** Text for `TaskQuery.after` that holds even when the task has been completed meanwhile. */
export function taskPosition(item: UserTaskItem, order: TaskOrder = 'created'): string {
  const { rank, createdAt, id } = positionOf(item, order);
  return `${rank}~${createdAt}~${id}`;
}

/** What `TaskQuery.after` says: a position, or the id of a task that is still open. */
export function readPosition(
  after: string,
  order: TaskOrder | undefined,
  find: (id: string) => UserTaskItem | undefined,
): TaskPosition {
  const parts = /^(-?\d+)~(\d+)~(.+)$/s.exec(after);
  if (parts?.[3] !== undefined)
    return { rank: Number(parts[1]), createdAt: Number(parts[2]), id: parts[3] };
  const item = find(after);
  if (item) return positionOf(item, order);
  throw new WaybillError({
    code: 'STORE_PAGE_LOST',
    message: `Expected to continue after user task "${after}", but it is not open any more.`,
    mend: 'Continue with the position that `taskPosition` gives, or begin with the first page.',
  });
}

function rankOf(item: UserTaskItem, order: TaskOrder): number {
  if (order === 'due') return dueTime(item.task.dueDate);
  return order === 'priority' ? -item.task.priority : 0;
}

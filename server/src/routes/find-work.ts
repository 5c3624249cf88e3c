import {
  timerPosition,
  type Engine,
  type JobItem,
  type LockedJob,
  type TimerItem,
} from '@waybill/engine';
import { askFor, cursorAt, pageOf, type PageQuery } from '../http/page.ts';

interface TimerSearch extends PageQuery {
  readonly processId?: string;
  readonly element?: string;
  /** Epoch milliseconds. */
  readonly dueFrom?: number;
  readonly dueBefore?: number;
}

interface JobSearch extends PageQuery {
  readonly instanceId?: string;
  readonly type?: string;
  readonly processId?: string;
  readonly state?: JobState;
}

/** Where a job stands: `failed` has no tries left, `suspended` rests with its instance. */
export type JobState = 'waiting' | 'locked' | 'failed' | 'suspended';

export function stateOfJob(item: JobItem | LockedJob, now: number): JobState {
  if (item.blocked) return item.job.retries === 0 ? 'failed' : 'suspended';
  return 'lockedBy' in item && item.lockedUntil > now ? 'locked' : 'waiting';
}

export function findTimers(engine: Engine, search: TimerSearch) {
  const { element, dueFrom, processId, dueBefore } = search;
  const conditions = {
    ...(processId !== undefined && { processId }),
    ...(dueBefore !== undefined && { dueBefore }),
  };
  // Every id comes after a space, and so does what is due at that very moment.
  const start = dueFrom === undefined ? undefined : timerPosition({ due: dueFrom, id: ' ' });
  return walk<TimerItem>(search, {
    ...(start !== undefined && { start }),
    read: (page) => engine.timerList({ ...conditions, ...page }),
    holds: element === undefined ? undefined : (timer) => timer.element === element,
    positionOf: timerPosition,
  });
}

export function findJobs(engine: Engine, search: JobSearch) {
  const { instanceId, type, processId, state } = search;
  const conditions = {
    ...(instanceId !== undefined && { instanceId }),
    ...(type !== undefined && { type }),
  };
  const now = engine.now();
  const holds = (job: JobItem | LockedJob): boolean =>
    (processId === undefined || job.processId === processId) &&
    (state === undefined || stateOfJob(job, now) === state);
  return walk<JobItem | LockedJob>(search, {
    read: (page) => engine.jobs({ ...conditions, ...page }),
    holds: processId === undefined && state === undefined ? undefined : holds,
    positionOf: ({ id }) => id,
  });
}

interface Walk<T> {
  readonly start?: string;
  readonly read: (page: {
    readonly limit: number;
    readonly after?: string;
  }) => Promise<readonly T[]>;
  /** Undefined: the store tells all that is asked for. */
  readonly holds: ((item: T) => boolean) | undefined;
  readonly positionOf: (item: T) => string;
}

/** Looked at for one page, and read at one time. */
const MOST_LOOKED = 10_000;
const LOOKED = 500;

/** What no index tells is looked at, up to a bound: a page may be short and not be the last. */
async function walk<T>(
  search: PageQuery,
  { start, read, holds, positionOf }: Walk<T>,
): Promise<{ readonly items: readonly T[]; readonly next?: string }> {
  const { limit: wanted, after: from = start } = askFor(search);
  const asking = (after: string | undefined) => (after === undefined ? {} : { after });
  if (!holds) {
    return pageOf(await read({ limit: wanted, ...asking(from) }), search, positionOf);
  }
  const found: T[] = [];
  let after = from;
  for (let looked = 0; looked < MOST_LOOKED; looked += LOOKED) {
    const page = await read({ limit: LOOKED, ...asking(after) });
    found.push(...page.filter(holds));
    const last = page.at(-1);
    after = last && positionOf(last);
    if (found.length >= wanted || page.length < LOOKED) {
      return pageOf(found.slice(0, wanted), search, positionOf);
    }
  }
  return { items: found, ...(after !== undefined && { next: cursorAt(after) }) };
}

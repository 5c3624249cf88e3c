import type { LockedJob, LockRequest, Store } from '../../ports/index.ts';
import { availableAt, jobOf } from '../shared/job-record.ts';
import { isAfter, takePage } from '../shared/take-page.ts';
import { keyOf } from './tables.ts';
import type { JobRow, Tables } from './tables.ts';

type Jobs = Pick<Store, 'lockJobs' | 'extendLock' | 'job' | 'jobs' | 'nextJobTime' | 'jobTypes'>;

export function createJobs({ jobs }: Tables): Jobs {
  return {
    lockJobs: async (request) =>
      takePage(rowsOf(request.type), request.limit, (row) => ready(row, request.now)).map((row) => {
        const locked = lock(row, request);
        jobs.put({ ...row, ...locked });
        return { ...row.item, ...locked };
      }),
    extendLock: async (id, worker, until) => {
      const row = jobs.get(id);
      if (!row || row.lockedBy !== worker) return false;
      const { lockedBy, ...rest } = row;
      jobs.put(
        until === 0 ? { ...rest, lockedUntil: 0 } : { ...rest, lockedBy, lockedUntil: until },
      );
      return true;
    },
    job: async (id) => {
      const row = jobs.get(id);
      return row && jobOf(row);
    },
    jobs: async (query) => {
      const after = isAfter(query);
      const asked = (row: JobRow): boolean =>
        after(row) && (query.type === undefined || query.type === row.item.job.type);
      return takePage(jobs.rows(keyOf(query.instanceId)), query.limit, asked).map(jobOf);
    },
    ...createTimes(jobs),
  };

  function* rowsOf(type: string): Generator<JobRow> {
    for (const row of jobs.from((row) => row.item.job.type >= type)) {
      if (row.item.job.type !== type) return;
      yield row;
    }
  }
}

function lock(
  row: JobRow,
  request: LockRequest,
): Pick<LockedJob, 'lockedBy' | 'lockedUntil' | 'attempt'> {
  return {
    lockedBy: request.worker,
    lockedUntil: request.lockedUntil,
    attempt: row.attempt + 1,
  };
}

function createTimes(jobs: Tables['jobs']): Pick<Store, 'nextJobTime' | 'jobTypes'> {
  return {
    nextJobTime: async (now) => {
      let next: number | undefined;
      for (const row of jobs.from(() => true)) {
        const time = availableAt(row);
        if (!row.item.blocked && time > now) next = Math.min(time, next ?? time);
      }
      return next;
    },
    jobTypes: async (now) => {
      const types = new Set<string>();
      for (const row of jobs.from(() => true)) if (ready(row, now)) types.add(row.item.job.type);
      return [...types];
    },
  };
}

const ready = (row: JobRow, now: number): boolean => !row.item.blocked && availableAt(row) <= now;

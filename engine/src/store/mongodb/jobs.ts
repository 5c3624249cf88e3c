import { randomUUID } from 'node:crypto';
import type { JobItem, LockedJob, LockRequest, Store } from '../../ports/index.ts';
import { jobOf } from '../shared/job-record.ts';
import type { JobRecord } from '../shared/job-record.ts';
import type { Filter, Tables } from './database.ts';
import type { WorkDocument } from './documents.ts';
import { parseJson } from './parse-json.ts';
import { idsAfter, itemText, present, workId } from './work.ts';

type Jobs = Pick<Store, 'lockJobs' | 'extendLock' | 'job' | 'jobs' | 'nextJobTime' | 'jobTypes'>;

const FREE = { kind: 'job', blocked: false };

export function createJobs({ work }: Tables): Jobs {
  const find = async (id: string): Promise<WorkDocument | undefined> =>
    work.findOne({ _id: workId('job', id), kind: 'job' });
  return {
    lockJobs: createLock(work),
    extendLock: async (id, worker, until) => {
      const found = await find(id);
      if (found?.lockedBy !== worker) return false;
      // Its revision pins `notBefore`, from which the time is reckoned.
      const filter = { _id: found._id, kind: 'job', lockedBy: worker, revision: found.revision };
      return (await work.update(filter, lockUpdate(found, worker, until))) === 1;
    },
    job: async (id) => {
      const found = await find(id);
      return found && jobOf(recordOf(found));
    },
    jobs: async ({ instanceId, type, after, limit }) =>
      limit <= 0
        ? []
        : (
            await work.find(
              { kind: 'job', _id: idsAfter('job', after), ...present({ instanceId, type }) },
              { sort: { _id: 1 }, limit },
            )
          ).map((document) => jobOf(recordOf(document))),
    nextJobTime: async (now) => {
      const filter = { ...FREE, availableAt: { $gt: now } };
      const options = { sort: { availableAt: 1 }, fields: ['availableAt'] } as const;
      return (await work.findOne(filter, options))?.availableAt;
    },
    jobTypes: async (now) =>
      (await work.distinct('type', { ...FREE, availableAt: { $lte: now } })).map(String).toSorted(),
  };
}

function lockUpdate(job: WorkDocument, worker: string, until: number) {
  const { notBefore = 0 } = job;
  const times = { lockedUntil: until, availableAt: Math.max(notBefore, until) };
  return until === 0
    ? { $set: times, $unset: { lockedBy: 1, lock: 1 } }
    : { $set: { ...times, lockedBy: worker } };
}

/** Looks that are lost to other lockers before it is content with what it has. */
const MAX_LOOKS = 20;

/**
 * Each job is taken by an update of its own, which only one of several lockers carries out. What
 * others were faster at is made up for by looking again.
 */
function createLock(work: Tables['work']): Jobs['lockJobs'] {
  const writer = work.createWriter();
  return async (request) => {
    const locked: WorkDocument[] = [];
    for (let look = 0; look < MAX_LOOKS && locked.length < request.limit; look += 1) {
      const ready = await work.find(readyFilter(request, locked), {
        sort: { availableAt: 1, _id: 1 },
        limit: request.limit - locked.length,
      });
      if (ready.length === 0) break;
      const lock = randomUUID();
      const operations = ready.map((job) => ({ updateOne: lockOperation(job, request, lock) }));
      const { allFound } = await writer.write(operations);
      const ids = ready.map(({ _id }) => _id);
      const own = allFound
        ? undefined
        : new Set((await work.find({ _id: { $in: ids }, lock })).map(({ _id }) => _id));
      locked.push(...ready.filter(({ _id }) => own === undefined || own.has(_id)));
    }
    return locked.map((document) => lockedJob(document, request));
  };
}

/** What this call has locked is not looked for again, even where the lock has run out at once. */
const readyFilter = ({ type, now }: LockRequest, locked: readonly WorkDocument[]): Filter => ({
  ...FREE,
  type: { $eq: type },
  availableAt: { $lte: now },
  ...(locked.length === 0 ? {} : { _id: { $nin: locked.map(({ _id }) => _id) } }),
});

function lockOperation(job: WorkDocument, request: LockRequest, lock: string) {
  const { availableAt: found, notBefore = 0, revision, instanceId } = job;
  const { worker, lockedUntil } = request;
  const times = { lockedUntil, availableAt: Math.max(notBefore, lockedUntil) };
  return {
    filter: {
      _id: job._id,
      instanceId,
      ...FREE,
      revision,
      availableAt: { $eq: found, $lte: request.now },
      ...lockOf(job),
    },
    update: { $set: { ...times, lockedBy: worker, lock }, $inc: { attempt: 1 } },
  };
}

/** A lock may have been taken and given back since: then the job is another's chance. */
const lockOf = ({ lock }: WorkDocument) => ({ lock: lock ?? { $exists: false } });

function lockedJob(document: WorkDocument, { worker, lockedUntil }: LockRequest): LockedJob {
  const { item, attempt } = recordOf(document);
  return { ...item, lockedBy: worker, lockedUntil, attempt: attempt + 1 };
}

function recordOf(document: WorkDocument): JobRecord {
  const { lockedBy, lockedUntil = 0, attempt = 0 } = document;
  const written = parseJson<JobItem>(itemText(document));
  // A block changes the field alone.
  const item = { ...written, blocked: document.blocked ?? written.blocked };
  return { item, lockedUntil, attempt, ...present({ lockedBy }) };
}

import { taskPosition, timerPosition, type Engine } from '@waybill/engine';
import { readSeen } from './read-seen.ts';
import type { Sight, SightParts } from './sight.ts';

type Confined = Pick<
  Engine,
  | ('tasks' | 'task' | 'incidents' | 'resolveIncident' | 'timers' | 'timerList' | 'fireTimer')
  | ('moveTimer' | 'jobs' | 'activateJobs')
>;

export function confinedWork({ engine, caller }: SightParts, sight: Sight): Confined {
  const ofSeen = ({ instanceId }: { readonly instanceId: string }): Promise<boolean> =>
    sight.instance(instanceId);
  const byId = ({ id }: { readonly id: string }): string => id;
  return {
    ...confinedTimers(engine, sight),
    tasks: (query = {}) =>
      readSeen({
        ...{ query, read: engine.tasks, isSeen: sight.task },
        positionOf: (item) => taskPosition(item, query.order),
      }),
    task: async (id) => {
      const item = await engine.task(id);
      return item && (await sight.task(item)) ? item : undefined;
    },
    incidents: (query = {}) =>
      readSeen({ query, read: engine.incidents, isSeen: ofSeen, positionOf: byId }),
    resolveIncident: async (id, mend, options) => (
      await sight.mustSee(instanceOf(id)),
      engine.resolveIncident(id, mend, options)
    ),
    jobs: (query = {}) => readSeen({ query, read: engine.jobs, isSeen: ofSeen, positionOf: byId }),
    activateJobs: async (request) => {
      const jobs = await engine.activateJobs(request);
      // A worker is given what it works on; a person is not, and gives it back.
      if (caller.pass.kind === 'token') return jobs;
      const seen = await Promise.all(jobs.map(ofSeen));
      const hidden = jobs.filter((_, at) => !seen[at]);
      for (const { key } of hidden) await engine.extendJobLock(key, request.worker, 0);
      return jobs.filter((_, at) => seen[at]);
    },
  };
}

const confinedTimers = (
  engine: Engine,
  sight: Sight,
): Pick<Engine, 'timers' | 'timerList' | 'fireTimer' | 'moveTimer'> => ({
  timers: async (id) => (await sight.mustSee(id), engine.timers(id)),
  timerList: (query = {}) =>
    readSeen({
      ...{ query, read: engine.timerList, positionOf: timerPosition },
      isSeen: ({ instanceId }) => sight.instance(instanceId),
    }),
  fireTimer: async (id, options) => (
    await sight.mustSee(instanceOf(id)),
    engine.fireTimer(id, options)
  ),
  moveTimer: async (id, due, options) => (
    await sight.mustSee(instanceOf(id)),
    engine.moveTimer(id, due, options)
  ),
});

/** Of `<instanceId>:<key>`. */
const instanceOf = (workId: string): string => workId.split(':')[0] ?? '';

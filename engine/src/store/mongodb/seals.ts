import type { Store } from '../../ports/index.ts';
import { WaybillError } from '../../errors/failure.ts';
import type { Tables } from './database.ts';
import { contentionFailure } from './failures.ts';
import { KEPT, STARTED } from './home-of.ts';

const MAX_RIVALS = 1_000;

export function createSeals({
  seals,
  instances,
  entities,
  work,
  outgoing,
  messages,
}: Tables): Pick<Store, 'putSeal' | 'seals' | 'counts'> {
  const open = (kind: string): Promise<number> => work.count({ kind });
  return {
    putSeal: async (seal) => {
      for (let rival = 0; rival < MAX_RIVALS; rival += 1) {
        const [last] = await seals.find({}, { sort: { _id: -1 }, limit: 1, fields: ['_id'] });
        if (await seals.insert({ _id: (last?._id ?? 0) + 1, seal })) return;
      }
      throw new WaybillError(contentionFailure('a seal'));
    },
    seals: async () => (await seals.find({}, { sort: { _id: 1 } })).map(({ seal }) => seal),
    counts: async () => {
      const [all, active, jobs, userTasks, timers] = await Promise.all([
        ...[instances.count(KEPT), instances.count({ status: 'active' })],
        ...[open('job'), open('user-task'), open('timer')],
      ]);
      const [incidents, commands, buffered, things] = await Promise.all([
        ...[open('incident'), outgoing.count({ live: true }), messages.count({})],
        ...[entities.count(STARTED)],
      ]);
      return {
        ...{ instances: all ?? 0, activeInstances: active ?? 0, jobs: jobs ?? 0 },
        ...{ userTasks: userTasks ?? 0, timers: timers ?? 0, incidents: incidents ?? 0 },
        ...{ outgoing: commands ?? 0, messages: buffered ?? 0, entities: things ?? 0 },
      };
    },
  };
}

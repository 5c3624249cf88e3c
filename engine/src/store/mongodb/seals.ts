import type { Store } from '../../ports/index.ts';
import type { Tables } from './database.ts';
import { KEPT, STARTED } from './home-of.ts';

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
    // Numbered without a gap: of two that were made after the same one, one finds its number taken.
    putSeal: (seal, earlier) => seals.insert({ _id: earlier + 1, seal }),
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

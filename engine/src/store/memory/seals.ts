import type { Store } from '../../ports/index.ts';
import type { Tables } from './tables.ts';

type Seals = Pick<Store, 'putSeal' | 'seals' | 'counts'>;

export function createSeals(tables: Tables): Seals {
  return {
    putSeal: async (seal, earlier) => {
      if (tables.seals.length !== earlier) return false;
      tables.seals.push(seal);
      return true;
    },
    seals: async () => [...tables.seals],
    counts: async () => ({
      instances: tables.instances.size,
      activeInstances: [...tables.instances.values()].filter(({ row }) => row.status === 'active')
        .length,
      jobs: tables.jobs.size(),
      userTasks: tables.userTasks.size(),
      timers: tables.timers.size(),
      outgoing: tables.outgoing.size(),
      messages: tables.messages.size(),
      incidents: tables.incidents.size(),
      entities: tables.entities.size(),
    }),
  };
}

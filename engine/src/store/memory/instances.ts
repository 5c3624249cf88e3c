import type { Store } from '../../ports/index.ts';
import { matchesInstance } from '../shared/instance-filter.ts';
import { isAfter, takePage } from '../shared/take-page.ts';
import { compareIds } from './table.ts';
import type { Tables } from './tables.ts';

type Instances = Pick<Store, 'load' | 'instances' | 'heads' | 'claimOwner'>;

export function createInstances(tables: Tables): Instances {
  function* from(after: string | undefined) {
    const ids = tables.instanceIds.from((id) => after === undefined || id > after);
    for (const id of ids) {
      const instance = tables.instances.get(id);
      if (instance) yield instance;
    }
  }
  return {
    load: async (instanceId) => tables.instances.get(instanceId),
    instances: async (query) =>
      takePage(from(query.after), query.limit, ({ row }) => matchesInstance(query, row)).map(
        ({ row }) => row,
      ),
    heads: async (page) => {
      const { limit } = page;
      const ofInstances = takePage(from(page.after), limit).map(({ row, ...head }) => ({
        ...{ id: row.id, revision: head.revision, headHash: head.headHash },
      }));
      const ofEntities = takePage(tables.entities.from(isAfter(page)), limit).map(
        ({ id, revision, headHash }) => ({ id, revision, headHash }),
      );
      return [...ofInstances, ...ofEntities].toSorted(compareIds).slice(0, Math.max(limit, 0));
    },
    claimOwner: async (key) => tables.claims.get(key),
  };
}

import type { Store } from '../../ports/index.ts';
import { matchesInstance } from '../shared/instance-filter.ts';
import { takePage } from '../shared/take-page.ts';
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
    heads: async (page) =>
      takePage(from(page.after), page.limit).map(({ row, revision, headHash }) => ({
        id: row.id,
        revision,
        headHash,
      })),
    claimOwner: async (key) => tables.claims.get(key),
  };
}

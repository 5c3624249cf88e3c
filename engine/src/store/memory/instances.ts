import type { InstanceQuery, Store } from '../../ports/index.ts';
import { matchesInstance } from '../shared/instance-filter.ts';
import { isAfter, takePage } from '../shared/take-page.ts';
import { compareIds } from './table.ts';
import type { Tables } from './tables.ts';

type Head = Awaited<ReturnType<Store['heads']>>[number];

type Instances = Pick<Store, 'load' | 'instances' | 'heads' | 'claimOwner'>;

export function createInstances(tables: Tables): Instances {
  function* from(query: InstanceQuery) {
    const isAfterIt = isAfter(query);
    const { ids, descending = false } = query;
    const found = ids
      ? [...new Set(ids)].filter((id) => isAfterIt({ id })).toSorted()
      : [...tables.instanceIds.from((id) => descending || isAfterIt({ id }))].filter((id) =>
          isAfterIt({ id }),
        );
    for (const id of descending ? found.reverse() : found) {
      const instance = tables.instances.get(id);
      if (instance) yield instance;
    }
  }
  return {
    load: async (instanceId) => tables.instances.get(instanceId),
    instances: async (query) =>
      takePage(from(query), query.limit, ({ row }) => matchesInstance(query, row)).map(
        ({ row }) => row,
      ),
    heads: async (page) => {
      const { limit } = page;
      const ofInstances = takePage(headsFrom(tables, page.after), limit);
      const ofEntities = takePage(tables.entities.from(isAfter(page)), limit).map(
        ({ id, revision, headHash }) => ({ id, revision, headHash }),
      );
      return [...ofInstances, ...ofEntities].toSorted(compareIds).slice(0, Math.max(limit, 0));
    },
    claimOwner: async (key) => tables.claims.get(key),
  };
}

function* headsFrom(tables: Tables, after: string | undefined): Generator<Head> {
  for (const id of tables.instanceIds.from((one) => after === undefined || one > after)) {
    const head = tables.instances.get(id) ?? tables.archived.get(id);
    if (!head) continue;
    const { revision, headHash } = head;
    yield { id, revision, headHash, ...('archive' in head && { archive: head.archive }) };
  }
}

import type { Store, StoredEntity } from '../../ports/index.ts';
import { fieldKey } from '../shared/field-key.ts';
import { isAfter, takePage } from '../shared/take-page.ts';
import type { Tables } from './tables.ts';

export function createEntities({ entities }: Tables): Pick<Store, 'loadEntity' | 'entities'> {
  return {
    loadEntity: async (entityId) => entities.get(entityId),
    entities: async (query) => {
      const { kind, where = {}, prefix, limit, descending = false } = query;
      const [first, ...others] = Object.entries(where);
      const after = isAfter(query);
      const asked = (entity: StoredEntity): boolean =>
        after(entity) &&
        entity.id.startsWith(`${kind}/`) &&
        others.every(([name, value]) => entity.fields[name] === value) &&
        (!prefix || entity.fields[prefix.name]?.startsWith(prefix.value) === true);
      const rows = entities.rows(first && fieldKey(...first));
      return takePage(descending ? [...rows].reverse() : rows, limit, asked);
    },
  };
}

import type { Store } from '../../ports/index.ts';
import type { Tables } from './tables.ts';

export function createArchived(tables: Tables): Pick<Store, 'archive' | 'archivedIn'> {
  const { instances, archived, batches } = tables;
  return {
    archive: async ({ id, revision, headHash, archive }) => {
      const instance = instances.get(id);
      if (!instance) return archived.get(id)?.archive === archive;
      if (instance.row.status === 'active') return false;
      if (instance.revision !== revision || instance.headHash !== headHash) return false;
      instances.delete(id);
      batches.delete(id);
      archived.set(id, { id, revision, headHash, archive });
      return true;
    },
    archivedIn: async (id) => archived.get(id)?.archive,
  };
}

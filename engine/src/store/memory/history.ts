import { eraseValue } from '../../history/erase.ts';
import type { Store } from '../../ports/index.ts';
import type { Tables } from './tables.ts';

export function createHistory(tables: Tables): Pick<Store, 'history' | 'eraseDetached'> {
  return {
    history: async (instanceId, fromRevision = 1, limit = Infinity) => {
      const start = Math.max(fromRevision, 1) - 1;
      return (tables.batches.get(instanceId) ?? []).slice(start, start + Math.max(limit, 0));
    },
    eraseDetached: async (instanceId, revision, digest) => {
      const batches = tables.batches.get(instanceId);
      const batch = batches?.[revision - 1];
      const erased = batch && eraseValue(batch, digest);
      if (!batches || !erased) return false;
      batches[revision - 1] = erased;
      return true;
    },
  };
}

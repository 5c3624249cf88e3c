import { eraseValue, replaceValue } from '../../history/erase.ts';
import type { Store } from '../../ports/index.ts';
import type { Tables } from './tables.ts';

export function createHistory(
  tables: Tables,
): Pick<Store, 'history' | 'eraseDetached' | 'replaceDetached' | 'replaceSnapshot'> {
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
    replaceDetached: async ({ id, revision, digest, ...texts }) => {
      const batches = tables.batches.get(id);
      const batch = batches?.[revision - 1];
      const replaced = batch && replaceValue(batch, digest, texts);
      if (!batches || !replaced) return false;
      batches[revision - 1] = replaced;
      return true;
    },
    replaceSnapshot: async ({ id, revision, from, to, ...fields }) => {
      const instance = tables.instances.get(id);
      if (instance?.revision === revision && instance.snapshot === from) {
        tables.instances.set(id, { ...instance, snapshot: to });
        return true;
      }
      const entity = tables.entities.get(id);
      if (entity?.revision !== revision || entity.snapshot !== from) return false;
      tables.entities.put({ ...entity, ...fields, snapshot: to });
      return true;
    },
  };
}

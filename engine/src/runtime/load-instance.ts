import type { InstanceState } from '../kernel/index.ts';
import type { InstanceRow, Store, StoredInstance } from '../ports/index.ts';
import { createLruCache } from './lru-cache.ts';

/** An instance as last committed, ready for the kernel. */
export interface LoadedInstance {
  readonly state: InstanceState;
  readonly row: InstanceRow;
  readonly revision: number;
  readonly headHash: string;
}

/**
 * Gives instances from a small cache or from the store. A cached one may be behind the store when
 * another process writes: the commit's compare-and-set finds that out, then `forget` it.
 */
export interface InstanceLoader {
  /** Without waiting, where it is at hand. */
  readonly cached: (instanceId: string) => LoadedInstance | undefined;
  readonly load: (instanceId: string) => Promise<LoadedInstance | undefined>;
  readonly remember: (loaded: LoadedInstance) => void;
  readonly forget: (instanceId: string) => void;
}

export function createInstanceLoader(store: Store, limit: number): InstanceLoader {
  const cache = createLruCache<LoadedInstance>(limit);
  return {
    cached: cache.get,
    load: async (instanceId) => {
      const stored = await store.load(instanceId);
      return stored && readStored(stored);
    },
    remember: (loaded) => {
      if (loaded.state.status === 'active') cache.set(loaded.state.id, loaded);
      else cache.delete(loaded.state.id);
    },
    forget: cache.delete,
  };
}

/** The stored text as state: it was written by this engine, so its shape is known. */
export const readStored = (stored: StoredInstance): LoadedInstance => ({
  state: readSnapshot(stored.snapshot),
  row: stored.row,
  revision: stored.revision,
  headHash: stored.headHash,
});

const readSnapshot = (snapshot: string): InstanceState =>
  // JSON.parse gives any; the text was made from an InstanceState in the same commit as its hash.
  JSON.parse(snapshot) as InstanceState;

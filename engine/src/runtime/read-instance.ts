import { WaybillError } from '../errors/failure.ts';
import type { Store } from '../ports/index.ts';
import { instanceNotFound } from './handle-command.ts';
import { readStored, type LoadedInstance } from './load-instance.ts';

/** The instance as last committed, read afresh, so that it may be given to the caller. */
export type InstanceReader = (instanceId: string) => Promise<LoadedInstance>;

export const createInstanceReader =
  (store: Store): InstanceReader =>
  async (instanceId) => {
    const stored = await store.load(instanceId);
    if (!stored) throw new WaybillError(instanceNotFound(instanceId));
    return readStored(stored);
  };

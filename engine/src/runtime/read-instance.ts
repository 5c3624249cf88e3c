import { WaybillError, type Failure } from '../errors/failure.ts';
import type { Store } from '../ports/index.ts';
import { instanceNotFound } from './handle-command.ts';
import { readStored, type LoadedInstance } from './load-instance.ts';

/** The instance as last committed, read afresh, so that it may be given to the caller. */
export type InstanceReader = (instanceId: string) => Promise<LoadedInstance>;

export const createInstanceReader =
  (store: Store): InstanceReader =>
  async (instanceId) => {
    const stored = await store.load(instanceId);
    if (!stored) throw new WaybillError(await absent(store, instanceId));
    return readStored(stored);
  };

async function absent(store: Store, instanceId: string): Promise<Failure> {
  const archive = await store.archivedIn(instanceId);
  if (archive === undefined) return instanceNotFound(instanceId);
  return {
    code: 'INSTANCE_ARCHIVED',
    message: `Expected instance "${instanceId}" in the store, but archive "${archive}" has taken it over.`,
    mend: 'Ask an administrator for that archive, which holds the whole history.',
  };
}

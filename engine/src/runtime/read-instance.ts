import { WaybillError, type Failure } from '../errors/failure.ts';
import { ARCHIVE_KIND, type Actor } from '../history/index.ts';
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

/** What was asked for lies in an archive. */
interface ArchivedFailure extends Failure {
  readonly archived: {
    /** Name of the file. */
    readonly archive: string;
    /** Epoch milliseconds. */
    readonly time?: number;
    /** Who has run the retention that made it. */
    readonly actor?: Actor;
  };
}

async function absent(store: Store, instanceId: string): Promise<Failure | ArchivedFailure> {
  const archive = await store.archivedIn(instanceId);
  if (archive === undefined) return instanceNotFound(instanceId);
  const [stated] = await store.history(`${ARCHIVE_KIND}/${archive}`, 1, 1);
  return {
    code: 'INSTANCE_ARCHIVED',
    message: `Expected instance "${instanceId}" in the store, but archive "${archive}" has taken it over.`,
    mend: 'Ask an administrator for that archive, which holds the whole history.',
    archived: { archive, ...(stated && { time: stated.time, actor: stated.actor }) },
  };
}

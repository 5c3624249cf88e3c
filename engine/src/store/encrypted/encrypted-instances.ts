import { isEncrypted } from '../../history/encrypted-text.ts';
import type { InstanceState } from '../../kernel/index.ts';
import type {
  Cipher,
  Commit,
  IncidentItem,
  Store,
  StoredInstance,
  WorkChange,
} from '../../ports/index.ts';
import { encryptBatch } from './encrypted-batch.ts';
import { encryptOutgoing } from './encrypted-outgoing.ts';
import { snapshotPlace } from './places.ts';

/** Jobs, tasks, timers and subscriptions hold no variables; what incidents say may name some. */
export function encryptCommit(cipher: Cipher, commit: Commit): Commit {
  const outgoing = commit.outgoing.map((command) => encryptOutgoing(cipher, command));
  if (commit.personal !== true) return { ...commit, outgoing };
  const { batch, instanceId, snapshot, work } = commit;
  return {
    ...commit,
    snapshot: cipher.encrypt(snapshot, snapshotPlace(instanceId, batch.revision)),
    batch: encryptBatch(cipher, batch),
    work: work.map(hideSentence),
    outgoing,
  };
}

export function decryptInstance(cipher: Cipher, instance: StoredInstance): StoredInstance {
  const { row, revision, snapshot } = instance;
  if (!isEncrypted(snapshot)) return instance;
  return { ...instance, snapshot: cipher.decrypt(snapshot, snapshotPlace(row.id, revision)) };
}

function hideSentence(change: WorkChange): WorkChange {
  if (change.op !== 'put' || change.item.kind !== 'incident') return change;
  const { item } = change;
  const failure = { ...item.failure, message: '' };
  return { ...change, item: { ...item, failure, hidden: true } };
}

/** With the sentences as the snapshots of their instances have them; `store` gives those in clear. */
export async function revealSentences(
  store: Pick<Store, 'load'>,
  items: readonly IncidentItem[],
): Promise<readonly IncidentItem[]> {
  const ids = new Set(items.flatMap(({ hidden, instanceId }) => (hidden ? [instanceId] : [])));
  const states = new Map<string, InstanceState>();
  for (const id of ids) {
    const stored = await store.load(id);
    // Only the handler of commands writes snapshots of instances.
    if (stored) states.set(id, JSON.parse(stored.snapshot) as InstanceState);
  }
  return items.map(({ hidden: _, ...item }) => {
    const kept = states.get(item.instanceId)?.incidents[item.key];
    return kept ? { ...item, failure: kept.failure } : item;
  });
}

import { isEncrypted } from '../../history/encrypted-text.ts';
import type { HistoryBatch } from '../../history/batch.ts';
import type { Cipher, EntityCommit, Store, StoredEntity } from '../../ports/index.ts';
import { detachedPlace, snapshotPlace } from './places.ts';

type Detached = NonNullable<HistoryBatch['detached']>;

/**
 * The same store with what is personal encrypted at rest: values of entities kept beside the chain,
 * with their salts, and snapshots that hold such values. The chain covers digests of what they are
 * in clear, so that keys can change and history stays. Without `encrypts` it only reads.
 */
export function encryptStore(store: Store, cipher: Cipher, encrypts: boolean): Store {
  return inPlaceOf(store, {
    commitEntity: (commit) => store.commitEntity(encrypts ? encryptCommit(cipher, commit) : commit),
    loadEntity: async (entityId) => {
      const found = await store.loadEntity(entityId);
      return found && decryptEntity(cipher, found);
    },
    entities: async (query) =>
      (await store.entities(query)).map((entity) => decryptEntity(cipher, entity)),
    history: async (...asked) =>
      (await store.history(...asked)).map((batch) => decryptBatch(cipher, batch)),
  });
}

/** A store may be an object of any make: what is not replaced is asked of it as it is then. */
function inPlaceOf(store: Store, replaced: Partial<Store>): Store {
  return new Proxy(store, {
    get: (target, name) => {
      const own: unknown = Reflect.get(replaced, name);
      if (own !== undefined) return own;
      const found: unknown = Reflect.get(target, name, target);
      const bound: unknown = typeof found === 'function' ? found.bind(target) : found;
      return bound;
    },
  });
}

function encryptCommit(cipher: Cipher, commit: EntityCommit): EntityCommit {
  if (commit.personal !== true) return commit;
  const { batch, entityId, snapshot } = commit;
  const place = snapshotPlace(entityId, batch.revision);
  const detached = batch.detached && {
    detached: mapDetached(batch.detached, (digest, { salt, value }) => {
      const text = JSON.stringify([salt, value]);
      return { salt: '', value: cipher.encrypt(text, detachedPlace(batch, digest)) };
    }),
  };
  return {
    ...commit,
    snapshot: cipher.encrypt(snapshot, place),
    batch: { ...batch, ...detached },
  };
}

function decryptEntity(cipher: Cipher, entity: StoredEntity): StoredEntity {
  const { id, revision, snapshot } = entity;
  if (!isEncrypted(snapshot)) return entity;
  return { ...entity, snapshot: cipher.decrypt(snapshot, snapshotPlace(id, revision)) };
}

/** What is in clear or erased stays as it is. */
function decryptBatch(cipher: Cipher, batch: HistoryBatch): HistoryBatch {
  const { detached } = batch;
  if (!detached || !Object.values(detached).some(({ value }) => value && isEncrypted(value)))
    return batch;
  return {
    ...batch,
    detached: mapDetached(detached, (digest, kept) => {
      if (!kept.value || !isEncrypted(kept.value)) return kept;
      const text = cipher.decrypt(kept.value, detachedPlace(batch, digest));
      // Written by `encryptCommit`, and proved by the tag to be what it wrote.
      const [salt, value] = JSON.parse(text) as readonly [string, string | null];
      return { salt, value };
    }),
  };
}

const mapDetached = (
  detached: Detached,
  map: (digest: string, kept: Detached[string]) => Detached[string],
): Detached =>
  Object.fromEntries(Object.entries(detached).map(([digest, kept]) => [digest, map(digest, kept)]));

import { isEncrypted } from '../../history/encrypted-text.ts';
import { WaybillError, type Failure } from '../../errors/failure.ts';
import type { HistoryBatch } from '../../history/batch.ts';
import type { Cipher, EntityCommit, EntityQuery, Store, StoredEntity } from '../../ports/index.ts';
import { takePage } from '../shared/take-page.ts';
import {
  digestFields,
  packHidden,
  pickFields,
  queriesByDigest,
  revealFields,
  unpackHidden,
} from './hidden-fields.ts';
import { detachedPlace, snapshotPlace } from './places.ts';

type Detached = NonNullable<HistoryBatch['detached']>;

/**
 * The same store with what is personal encrypted at rest: values of entities kept beside the chain,
 * with their salts, snapshots that hold such values, and by keyed digests what entities are found by. The chain covers digests of what they are
 * in clear, so that keys can change and history stays. Without `encrypts` it only reads.
 */
export function encryptStore(store: Store, cipher: Cipher, encrypts: boolean): Store {
  const find = encrypts ? findEncrypted(cipher) : findInClear;
  return inPlaceOf(store, {
    commitEntity: (commit) => store.commitEntity(encrypts ? encryptCommit(cipher, commit) : commit),
    loadEntity: async (entityId) => {
      const found = await store.loadEntity(entityId);
      return found && decryptEntity(cipher, found);
    },
    entities: async (query) =>
      (await find(store, query)).map((entity) => decryptEntity(cipher, entity)),
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
  const { batch, entityId, fields, personalFields = [], snapshot } = commit;
  const hidden = pickFields(fields, personalFields);
  const place = snapshotPlace(entityId, batch.revision);
  const detached = batch.detached && {
    detached: mapDetached(batch.detached, (digest, { salt, value }) => {
      const text = JSON.stringify([salt, value]);
      return { salt: '', value: cipher.encrypt(text, detachedPlace(batch, digest)) };
    }),
  };
  return {
    ...commit,
    snapshot: cipher.encrypt(packHidden({ hidden, snapshot }), place),
    fields: { ...fields, ...digestFields(cipher, hidden) },
    batch: { ...batch, ...detached },
  };
}

export function decryptEntity(cipher: Cipher, entity: StoredEntity): StoredEntity {
  const { id, revision, fields, snapshot: text } = entity;
  if (!isEncrypted(text)) return entity;
  const { hidden, snapshot } = unpackHidden(cipher.decrypt(text, snapshotPlace(id, revision)));
  return { ...entity, fields: revealFields(cipher, fields, hidden), snapshot };
}

type Find = (store: Store, query: EntityQuery) => Promise<readonly StoredEntity[]>;

const findInClear: Find = (store, query) => store.entities(query);

const findEncrypted =
  (cipher: Cipher): Find =>
  async (store, query) => {
    const { personalFields = [], prefix, limit } = query;
    if (personalFields.length === 0) return store.entities(query);
    if (prefix && personalFields.includes(prefix.name))
      throw new WaybillError(wholeAlone(prefix.name));
    const asked = queriesByDigest(cipher, query).map((one) => store.entities(one));
    return takePage((await Promise.all(asked)).flat().toSorted(compareIds), limit, () => true);
  };

const compareIds = (one: StoredEntity, other: StoredEntity): number => (one.id < other.id ? -1 : 1);

const wholeAlone = (name: string): Failure => ({
  code: 'SEARCH_WHOLE_VALUE',
  message: `Expected the whole value of "${name}" to search by, but got its beginning; it is encrypted.`,
  mend: 'Search by the whole value; case, width and outer spaces make no difference.',
});

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

import { WaybillError, type Failure } from '../../errors/failure.ts';
import { isEncrypted } from '../../history/encrypted-text.ts';
import type { Cipher, EntityCommit, EntityQuery, Store, StoredEntity } from '../../ports/index.ts';
import { takePage } from '../shared/take-page.ts';
import { encryptBatch } from './encrypted-batch.ts';
import {
  digestFields,
  packHidden,
  pickFields,
  queriesByDigest,
  revealFields,
  unpackHidden,
} from './hidden-fields.ts';
import { snapshotPlace } from './places.ts';

export function encryptEntityCommit(cipher: Cipher, commit: EntityCommit): EntityCommit {
  if (commit.personal !== true) return commit;
  const { batch, entityId, fields, personalFields = [], snapshot } = commit;
  const hidden = pickFields(fields, personalFields);
  const place = snapshotPlace(entityId, batch.revision);
  return {
    ...commit,
    snapshot: cipher.encrypt(packHidden({ hidden, snapshot }), place),
    fields: { ...fields, ...digestFields(cipher, hidden) },
    batch: encryptBatch(cipher, batch),
  };
}

export function decryptEntity(cipher: Cipher, entity: StoredEntity): StoredEntity {
  const { id, revision, fields, snapshot: text } = entity;
  if (!isEncrypted(text)) return entity;
  const { hidden, snapshot } = unpackHidden(cipher.decrypt(text, snapshotPlace(id, revision)));
  return { ...entity, fields: revealFields(cipher, fields, hidden), snapshot };
}

/** Those that a query asks for in clear, as they stand in the store. */
export async function findEntities(
  store: Store,
  cipher: Cipher,
  query: EntityQuery,
): Promise<readonly StoredEntity[]> {
  const { personalFields = [], prefix, limit, descending = false } = query;
  if (personalFields.length === 0) return store.entities(query);
  if (prefix && personalFields.includes(prefix.name)) throw new WaybillError(wholeAlone(prefix));
  const asked = queriesByDigest(cipher, query).map((one) => store.entities(one));
  const found = (await Promise.all(asked)).flat().toSorted(compareIds);
  return takePage(descending ? found.reverse() : found, limit, () => true);
}

const compareIds = (one: StoredEntity, other: StoredEntity): number => (one.id < other.id ? -1 : 1);

const wholeAlone = ({ name }: NonNullable<EntityQuery['prefix']>): Failure => ({
  code: 'SEARCH_WHOLE_VALUE',
  message: `Expected the whole value of "${name}" to search by, but got its beginning; it is encrypted.`,
  mend: 'Search by the whole value; case, width and outer spaces make no difference.',
});

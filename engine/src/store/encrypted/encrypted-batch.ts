import type { HistoryBatch } from '../../history/batch.ts';
import { isEncrypted } from '../../history/encrypted-text.ts';
import type { Cipher } from '../../ports/index.ts';
import { detachedPlace } from './places.ts';

type Detached = NonNullable<HistoryBatch['detached']>;

/** Salt and value together: a salt in clear would let short values be guessed from their digests. */
export function encryptBatch(cipher: Cipher, batch: HistoryBatch): HistoryBatch {
  if (!batch.detached) return batch;
  const detached = mapDetached(batch.detached, (digest, { salt, value }) => {
    const text = JSON.stringify([salt, value]);
    return { salt: '', value: cipher.encrypt(text, detachedPlace(batch, digest)) };
  });
  return { ...batch, detached };
}

/** What is in clear or erased stays as it is. */
export function decryptBatch(cipher: Cipher, batch: HistoryBatch): HistoryBatch {
  const { detached } = batch;
  if (!detached || !Object.values(detached).some(({ value }) => value && isEncrypted(value)))
    return batch;
  return {
    ...batch,
    detached: mapDetached(detached, (digest, kept) => {
      if (!kept.value || !isEncrypted(kept.value)) return kept;
      const text = cipher.decrypt(kept.value, detachedPlace(batch, digest));
      // Written by `encryptBatch`, and proved by the tag to be what it wrote.
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

import { isEncrypted } from '../../history/encrypted-text.ts';
import type { HistoryBatch } from '../../history/batch.ts';
import type { Cipher, EntityFields, Store } from '../../ports/index.ts';
import { decryptEntity } from './encrypt-store.ts';
import { digestFields, packHidden, pickFields } from './hidden-fields.ts';
import { detachedPlace, snapshotPlace } from './places.ts';

/** Texts by what was, or would be, done with them. */
export interface Reencrypted {
  /** By an older key, and now by the newest. */
  readonly changed: number;
  /** By the newest key already. */
  readonly newest: number;
}

export interface ReencryptOptions {
  /** Only counts. */
  readonly dryRun: boolean;
  /** Names of the fields that hold personal values, by an entity's id and its snapshot in clear. */
  readonly personalFields: (id: string, snapshot: string) => readonly string[];
  readonly onEntity?: () => void;
}

const PAGE = 200;

/**
 * Brings all that is encrypted in a store, as it lies there, to the newest key, and what is kept beside
 * the chains of entities in clear, too. Each text is replaced by a compare with what was read, so that it
 * may be erased, or written anew, meanwhile; cut off, it is done by asking again.
 */
export async function reencrypt(
  store: Store,
  cipher: Cipher,
  { dryRun, onEntity, personalFields }: ReencryptOptions,
): Promise<Reencrypted> {
  const count = { changed: 0, newest: 0 };
  const tally = async (isNewest: boolean, replace: () => Promise<boolean>): Promise<void> => {
    if (isNewest) count.newest += 1;
    else if (dryRun || (await replace())) count.changed += 1;
  };
  const parts = { store, cipher, tally, personalFields };
  for await (const id of entityIds(store)) {
    await renewSnapshot(parts, id, await renewHistory(parts, id));
    onEntity?.();
  }
  return count;
}

interface Parts extends Pick<ReencryptOptions, 'personalFields'> {
  readonly store: Store;
  readonly cipher: Cipher;
  readonly tally: (isNewest: boolean, replace: () => Promise<boolean>) => Promise<void>;
}

/** Whether there is anything beside its chain. */
async function renewHistory({ store, cipher, tally }: Parts, id: string): Promise<boolean> {
  let any = false;
  for await (const batch of batchesOf(store, id)) {
    const { revision, detached = {} } = batch;
    for (const [digest, { salt, value: from }] of Object.entries(detached)) {
      any = true;
      if (from === null) continue;
      const place = detachedPlace(batch, digest);
      await tally(isEncrypted(from) && cipher.isNewest(from), () => {
        const clear = isEncrypted(from)
          ? cipher.decrypt(from, place)
          : JSON.stringify([salt, from]);
        return store.replaceDetached({
          id,
          revision,
          digest,
          from,
          to: cipher.encrypt(clear, place),
        });
      });
    }
  }
  return any;
}

/** With what the entity is found by; one in clear stays so where nothing is kept beside its chain. */
async function renewSnapshot(parts: Parts, id: string, keeps: boolean): Promise<void> {
  const { store, cipher, tally, personalFields } = parts;
  const stored = await store.loadEntity(id);
  if (!stored || !(keeps || isEncrypted(stored.snapshot))) return;
  const { revision, snapshot: from } = stored;
  const { fields, snapshot } = decryptEntity(cipher, stored);
  const hidden = pickFields(fields, personalFields(id, snapshot));
  const digested = digestFields(cipher, hidden);
  const isNewest =
    isEncrypted(from) && cipher.isNewest(from) && sameFields(stored.fields, digested);
  await tally(isNewest, () => {
    const to = cipher.encrypt(packHidden({ hidden, snapshot }), snapshotPlace(id, revision));
    return store.replaceSnapshot({ id, revision, from, to, fields: { ...fields, ...digested } });
  });
}

const sameFields = (stored: EntityFields, asked: EntityFields): boolean =>
  Object.entries(asked).every(([name, value]) => stored[name] === value);

async function* entityIds(store: Store): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const heads = await store.heads({ limit: PAGE, after });
    // The slash tells entities from instances.
    for (const { id } of heads) if (id.includes('/')) yield id;
    after = heads.at(-1)?.id ?? after;
    if (heads.length < PAGE) return;
  }
}

async function* batchesOf(store: Store, id: string): AsyncGenerator<HistoryBatch> {
  let from = 1;
  for (;;) {
    // One at a time where they hold files: a page of them would be large.
    const batches = await store.history(id, from, id.startsWith('file/') ? 1 : PAGE);
    yield* batches;
    if (batches.length === 0) return;
    from = (batches.at(-1)?.revision ?? from) + 1;
  }
}

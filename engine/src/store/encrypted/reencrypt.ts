import { isEncrypted } from '../../history/encrypted-text.ts';
import type { HistoryBatch } from '../../history/batch.ts';
import type { Cipher, Store } from '../../ports/index.ts';
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
  { dryRun, onEntity }: ReencryptOptions,
): Promise<Reencrypted> {
  const count = { changed: 0, newest: 0 };
  const renew: Renew = async ({ place, text, clear, replace }) => {
    if (isEncrypted(text) && cipher.isNewest(text)) count.newest += 1;
    else {
      const plain = isEncrypted(text) ? cipher.decrypt(text, place) : clear;
      if (dryRun || (await replace(cipher.encrypt(plain, place)))) count.changed += 1;
    }
  };
  for await (const id of entityIds(store)) {
    if (await renewHistory(store, id, renew)) await renewSnapshot(store, id, renew);
    onEntity?.();
  }
  return count;
}

type Renew = (text: {
  readonly place: string;
  readonly text: string;
  /** What is encrypted where the text is not yet. */
  readonly clear: string;
  readonly replace: (to: string) => Promise<boolean>;
}) => Promise<void>;

/** Whether there is anything beside its chain. */
async function renewHistory(store: Store, id: string, renew: Renew): Promise<boolean> {
  let any = false;
  for await (const batch of batchesOf(store, id)) {
    const { revision, detached = {} } = batch;
    for (const [digest, { salt, value: from }] of Object.entries(detached)) {
      any = true;
      if (from === null) continue;
      await renew({
        ...{ place: detachedPlace(batch, digest), text: from },
        clear: JSON.stringify([salt, from]),
        replace: (to) => store.replaceDetached({ id, revision, digest, from, to }),
      });
    }
  }
  return any;
}

async function renewSnapshot(store: Store, id: string, renew: Renew): Promise<void> {
  const entity = await store.loadEntity(id);
  if (!entity) return;
  const { revision, snapshot: from } = entity;
  await renew({
    ...{ place: snapshotPlace(id, revision), text: from, clear: from },
    replace: (to) => store.replaceSnapshot({ id, revision, from, to }),
  });
}

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

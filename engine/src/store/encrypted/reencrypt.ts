import { isEncrypted } from '../../history/encrypted-text.ts';
import type { HistoryBatch } from '../../history/batch.ts';
import type { Cipher, EntityFields, InstanceRow, Store } from '../../ports/index.ts';
import { decryptEntity } from './encrypted-entities.ts';
import { decryptInstance } from './encrypted-instances.ts';
import { digestFields, packHidden, pickFields } from './hidden-fields.ts';
import { detachedPlace, snapshotPlace } from './places.ts';

/** Texts by what was, or would be, done with them. */
export interface Reencrypted {
  /** By an older key, and now by the newest. */
  readonly changed: number;
  /** By the newest key already. */
  readonly newest: number;
  /** On their way by an older key, or in clear: gone once they have arrived or expired. */
  readonly waiting: number;
}

export interface ReencryptOptions {
  /** Only counts. */
  readonly dryRun: boolean;
  /** Names of the fields that hold personal values, by an entity's id and its snapshot in clear. */
  readonly personalFields: (id: string, snapshot: string) => readonly string[];
  /** Whether the process of an instance marks variables as personal. */
  readonly isPersonal: (row: InstanceRow) => Promise<boolean>;
  readonly onEntity?: () => void;
}

const PAGE = 200;

/**
 * Brings all that is encrypted in a store, as it lies there, to the newest key, and what is kept beside
 * the chains of entities, and of instances with personal variables, in clear, too. Each text is replaced
 * by a compare with what was read, so that it may be erased, or written anew, meanwhile; cut off, it is
 * done by asking again.
 */
export async function reencrypt(
  store: Store,
  cipher: Cipher,
  { dryRun, onEntity, ...marks }: ReencryptOptions,
): Promise<Reencrypted> {
  const count = { changed: 0, newest: 0 };
  const tally = async (isNewest: boolean, replace: () => Promise<boolean>): Promise<void> => {
    if (isNewest) count.newest += 1;
    else if (dryRun || (await replace())) count.changed += 1;
  };
  const parts = { store, cipher, tally, ...marks };
  for await (const id of allIds(store)) {
    // The slash tells entities from instances.
    await (id.includes('/') ? renewEntity(parts, id) : renewInstance(parts, id));
    onEntity?.();
  }
  // They were kept for a day; what they told of is claimed by itself.
  if (!dryRun) await store.expireAnswers(0, 0);
  return { ...count, waiting: await countWaiting(store, cipher) };
}

interface Parts extends Pick<ReencryptOptions, 'personalFields' | 'isPersonal'> {
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
      await tally(isByNewest(cipher, from), () => {
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

/** With what it is found by; its snapshot stays in clear where nothing is kept beside its chain. */
async function renewEntity(parts: Parts, id: string): Promise<void> {
  const { store, cipher, tally, personalFields } = parts;
  const keeps = await renewHistory(parts, id);
  const stored = await store.loadEntity(id);
  if (!stored || !(keeps || isEncrypted(stored.snapshot))) return;
  const { revision, snapshot: from } = stored;
  const { fields, snapshot } = decryptEntity(cipher, stored);
  const hidden = pickFields(fields, personalFields(id, snapshot));
  const digested = digestFields(cipher, hidden);
  const isNewest = isByNewest(cipher, from) && sameFields(stored.fields, digested);
  await tally(isNewest, () => {
    const to = cipher.encrypt(packHidden({ hidden, snapshot }), snapshotPlace(id, revision));
    return store.replaceSnapshot({ id, revision, from, to, fields: { ...fields, ...digested } });
  });
}

async function renewInstance(parts: Parts, id: string): Promise<void> {
  const { store, cipher, tally, isPersonal } = parts;
  const stored = await store.load(id);
  if (!stored) return;
  const { revision, row, snapshot: from } = stored;
  if (!isEncrypted(from) && !(await isPersonal(row))) return;
  await renewHistory(parts, id);
  await tally(isByNewest(cipher, from), () => {
    const { snapshot } = decryptInstance(cipher, stored);
    const to = cipher.encrypt(snapshot, snapshotPlace(id, revision));
    return store.replaceSnapshot({ id, revision, from, to });
  });
}

const isByNewest = (cipher: Cipher, text: string | undefined): boolean =>
  text !== undefined && isEncrypted(text) && cipher.isNewest(text);

/** More than wait at one time; the count says that some do. */
const MANY = 10_000;

async function countWaiting(store: Store, cipher: Cipher): Promise<number> {
  const page = { limit: MANY };
  const commands = (await store.outgoing(MANY)).filter(({ target }) => target.kind !== 'entity');
  return [...commands, ...(await store.messages(page))].filter(
    ({ encrypted }) => !isByNewest(cipher, encrypted),
  ).length;
}

const sameFields = (stored: EntityFields, asked: EntityFields): boolean =>
  Object.entries(asked).every(([name, value]) => stored[name] === value);

async function* allIds(store: Store): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const heads = await store.heads({ limit: PAGE, after });
    for (const { id } of heads) yield id;
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

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { openStore } from '../../create-engine.ts';
import { WaybillError, type Failure } from '../../errors/failure.ts';
import type { Store } from '../../ports/index.ts';
import { reasonOf } from '../../scenario/node/read-file.ts';
import type { StoreName } from '../store/store-name.ts';
import { writeDurably } from '../store/write-durably.ts';
import { copyFacts } from './copy-facts.ts';
import { fileDigest } from './file-digest.ts';
import { syncFile } from './sync-file.ts';
import { withCopy } from './with-copy.ts';
import { MANIFEST, type BackupManifest, type CopyFacts } from './manifest.ts';

export interface BackupRequest {
  readonly store: StoreName;
  /** Made anew. */
  readonly folder: string;
  readonly compress: boolean;
  readonly engineVersion: string;
}

/** Copies a store in use as it is at one moment; leaves a whole backup, or nothing. */
export async function takeBackup(request: BackupRequest): Promise<BackupManifest> {
  const store = await openStore(request.store, true);
  try {
    const { copyTo } = store;
    if (!copyTo) throw new WaybillError(NO_COPY);
    await makeFolder(request.folder);
    return await fill(request, copyTo);
  } finally {
    await store.close();
  }
}

async function fill(
  request: BackupRequest,
  copyTo: NonNullable<Store['copyTo']>,
): Promise<BackupManifest> {
  const { folder, compress, engineVersion } = request;
  try {
    const takenAt = new Date().toISOString();
    const copy = join(folder, 'waybill.db');
    await copyTo(copy);
    const facts = await factsOf(copy);
    const databaseBytes = (await stat(copy)).size;
    const file = compress ? 'waybill.db.gz' : 'waybill.db';
    if (compress) await compressFile(copy, join(folder, file));
    const path = join(folder, file);
    const { size: bytes } = await stat(path);
    const sha256 = await fileDigest(path);
    const of = { takenAt, file, bytes, sha256, databaseBytes } as const;
    const manifest: BackupManifest = { format: 1, engineVersion, ...of, ...facts };
    await writeDurably(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
    return manifest;
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true });
    throw thrown;
  }
}

/** The copy is opened as every store is: one that cannot be is no backup. */
const factsOf = (copy: string): Promise<CopyFacts> =>
  withCopy(copy, async (store) => {
    const damage = (await store.inspect?.(true))?.findings[0];
    if (damage) throw new WaybillError(damage);
    return copyFacts(store);
  });

async function compressFile(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createGzip(), createWriteStream(to, { mode: 0o600 }));
  await syncFile(to);
  await rm(from);
}

/** For its owner alone: it holds everything that the store does. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(folder, { mode: 0o700 });
  } catch (thrown) {
    const exists = thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST';
    const because = exists ? 'it is there already' : reasonOf(thrown);
    throw new WaybillError({
      code: 'CLI_FILE_NOT_WRITABLE',
      message: `Expected to make the folder "${folder}" anew, but ${because}.`,
      file: folder,
      mend: 'Name a folder that does not exist yet; a backup is never written over another.',
    });
  }
}

const NO_COPY: Failure = {
  code: 'BACKUP_NOT_POSSIBLE',
  message:
    'Expected a store that can be copied as it is at one moment, but a MongoDB database cannot be read so from outside.',
  mend: 'Use `mongodump --oplog` on a replica set, or a snapshot of its disks; then `waybill audit verify` on what was restored.',
};

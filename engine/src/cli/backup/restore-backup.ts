import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { WaybillError } from '../../errors/failure.ts';
import { canonicalJson, type ExportReport } from '../../history/index.ts';
import { reasonOf } from '../../scenario/node/read-file.ts';
import { ProblemsFound } from '../command-result.ts';
import { verifyStore, type VerifyStoreOptions } from '../store/verify-store.ts';
import { copyFacts } from './copy-facts.ts';
import { fileDigest } from './file-digest.ts';
import { readManifest, type BackupManifest } from './manifest.ts';
import { syncFile } from './sync-file.ts';
import { LOGS, withCopy } from './with-copy.ts';

export interface RestoreRequest extends Pick<VerifyStoreOptions, 'prove' | 'progress' | 'keys'> {
  readonly folder: string;
  /** Path of the SQLite file; there must be none. */
  readonly target: string;
}

export interface Restored {
  readonly manifest: BackupManifest;
  readonly report: ExportReport;
}

/** The file takes its place only after everything about it is proved. */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const { folder, target } = request;
  refuseExisting(target);
  const manifest = await readManifest(folder);
  await expectDigest(folder, manifest);
  const half = `${target}.restoring`;
  refuseExisting(half);
  try {
    await mkdir(dirname(target), { recursive: true });
    await unpack(join(folder, manifest.file), half, manifest);
    const report = await proveCopy(half, manifest, request);
    await syncFile(half);
    await rename(half, target);
    return { manifest, report };
  } finally {
    for (const end of ['', ...LOGS]) await rm(`${half}${end}`, { force: true });
  }
}

/** Also what SQLite keeps beside a file: another file's log would be played into this one. */
function refuseExisting(target: string): void {
  const found = ['', ...LOGS, '-journal'].find((end) => existsSync(`${target}${end}`));
  if (found === undefined) return;
  throw new WaybillError({
    code: 'RESTORE_TARGET_EXISTS',
    message: `Expected no file where the backup is restored to, but "${target}${found}" is there.`,
    file: `${target}${found}`,
    mend: 'Name another --store; move the old file away yourself if it is not needed.',
  });
}

async function expectDigest(
  folder: string,
  { file, bytes, sha256 }: BackupManifest,
): Promise<void> {
  const path = join(folder, file);
  try {
    if ((await stat(path)).size === bytes && (await fileDigest(path)) === sha256) return;
  } catch (thrown) {
    throw wrong(path, reasonOf(thrown));
  }
  throw wrong(path, 'its digest is another');
}

async function unpack(from: string, to: string, manifest: BackupManifest): Promise<void> {
  const source = createReadStream(from);
  const target = createWriteStream(to, { flags: 'wx', mode: 0o600 });
  if (manifest.file === 'waybill.db') return pipeline(source, target);
  return pipeline(source, createGunzip(), atMost(manifest.databaseBytes, from), target);
}

/** A file that grows past what its manifest says fills no disk. */
function atMost(most: number, path: string): Transform {
  let seen = 0;
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      seen += chunk.length;
      if (seen > most) done(wrong(path, 'it unpacks to more than its manifest says'));
      else done(null, chunk);
    },
  });
}

const proveCopy = (
  path: string,
  manifest: BackupManifest,
  { prove, progress, keys }: RestoreRequest,
): Promise<ExportReport> =>
  withCopy(path, async (store) => {
    const damage = (await store.inspect?.(true))?.findings ?? [];
    const { counts, histories, seals } = manifest;
    const same =
      canonicalJson(await copyFacts(store)) === canonicalJson({ counts, histories, seals });
    const report = await verifyStore(store, {
      progress,
      ...(prove && { prove }),
      ...(keys && { keys }),
    });
    const differs = same ? [] : [wrong(path, 'it holds something else than its manifest says')];
    const problems = [...damage, ...differs.map(({ failure }) => failure), ...report.problems];
    if (problems.length > 0) throw new ProblemsFound(problems);
    return report;
  });

const wrong = (file: string, because: string): WaybillError =>
  new WaybillError({
    code: 'BACKUP_WRONG',
    message: `Expected "${file}" to be what was backed up, but ${because}.`,
    file,
    mend: 'Restore from another backup, and find out what has changed this one.',
  });

import { join } from 'node:path';
import { WaybillError } from '../../errors/failure.ts';
import type { StoreCounts } from '../../ports/index.ts';
import { parseJson } from '../../runtime/parse-json.ts';
import { readText } from '../../scenario/node/read-file.ts';

/** What a backup says of itself, beside the copy; written last, so that a folder with one is whole. */
export interface BackupManifest extends CopyFacts {
  readonly format: 1;
  readonly engineVersion: string;
  /** ISO 8601: everything acknowledged before is in it. */
  readonly takenAt: string;
  readonly file: (typeof FILES)[number];
  /** Of `file`. */
  readonly bytes: number;
  /** Of `file`, as hexadecimal digits. */
  readonly sha256: string;
  /** Of the database that it makes. */
  readonly databaseBytes: number;
}

/** What the copy itself holds. */
export interface CopyFacts {
  readonly counts: StoreCounts;
  /** Merkle root over the heads of all histories, as a seal has it. */
  readonly histories: { readonly count: number; readonly root: string };
  /** `newest`: SHA-256 of its text. */
  readonly seals: { readonly count: number; readonly newest?: string };
}

const FILES = ['waybill.db', 'waybill.db.gz'] as const;
export const MANIFEST = 'manifest.json';

/** Manifests have less than 2 KB. */
const MOST_BYTES = 100_000;

/** BACKUP_WRONG where the folder is no backup, or one that was cut off. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const path = join(folder, MANIFEST);
  const text = await readText(path, MOST_BYTES);
  if (!text.ok) throw notBackup(path, text.failure.message);
  const json = parseJson(text.value);
  if (isManifest(json)) return json;
  throw notBackup(path, 'It says something else.');
}

/** Only what is used before the copy is proved; the rest is compared with the copy. */
function isManifest(json: unknown): json is BackupManifest {
  if (typeof json !== 'object' || json === null) return false;
  // Nothing is taken for what it should be until it is looked at below.
  const { format, file, sha256, bytes, databaseBytes } = json as Partial<BackupManifest>;
  return (
    format === 1 &&
    FILES.some((name) => name === file) &&
    /^[0-9a-f]{64}$/.test(String(sha256)) &&
    [bytes, databaseBytes].every((size) => Number.isSafeInteger(size))
  );
}

const notBackup = (file: string, because: string): WaybillError =>
  new WaybillError({
    code: 'BACKUP_WRONG',
    message: `Expected "${file}" to be the manifest of a backup, but it is not: ${because}`,
    file,
    mend: 'Name the folder that `waybill backup` has written; take another backup if it was cut off.',
  });

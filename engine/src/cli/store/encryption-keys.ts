import { randomBytes } from 'node:crypto';
import { readFile, rename, stat } from 'node:fs/promises';
import { WaybillError } from '../../errors/failure.ts';
import type { EncryptionKey, EngineOptions } from '../../runtime/engine-options.ts';
import { reasonOf } from '../../scenario/node/read-file.ts';
import { writeDurably } from './write-durably.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The keys of the file that `WAYBILL_KEYS` names; none where it names none. */
export async function encryptionSettings(
  env: Environment,
): Promise<Pick<EngineOptions, 'encryptionKeys'>> {
  const path = env['WAYBILL_KEYS'] ?? '';
  return path === '' ? {} : { encryptionKeys: await readKeyFile(path) };
}

const MOST_BYTES = 100_000;
const LINE = /^([\w-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/** A line `<id>:<32 bytes as base64>` for each key, the newest last. Its content is told nowhere. */
export async function readKeyFile(path: string): Promise<readonly EncryptionKey[]> {
  try {
    const { mode, size } = await stat(path);
    if ((mode & 0o077) !== 0) throw new Error('others than its owner may read or write it');
    if (size > MOST_BYTES) throw new Error('it is too large');
    const lines = (await readFile(path, 'utf8')).split(/\r?\n/).filter((line) => line !== '');
    const keys = lines.map(keyOf);
    if (keys.length === 0) throw new Error('it holds no key');
    if (new Set(keys.map(({ id }) => id)).size < keys.length)
      throw new Error('an id is twice in it');
    return keys;
  } catch (thrown) {
    throw wrong(path, reasonOf(thrown));
  }
}

function keyOf(line: string, at: number): EncryptionKey {
  const [, id, key] = LINE.exec(line) ?? [];
  if (id === undefined || key === undefined) throw new Error(`line ${String(at + 1)} is no key`);
  return { id, key: Buffer.from(key, 'base64') };
}

/** A new file with a first key; never over one that is there. */
export async function makeKeyFile(path: string): Promise<string> {
  const { id, line } = newKey();
  await write(path, line);
  return id;
}

/** One more key behind the others, from then on the one that writes. */
export async function rotateKeyFile(path: string): Promise<string> {
  await readKeyFile(path);
  const { id, line } = newKey();
  const before = (await readFile(path, 'utf8')).trimEnd();
  await write(`${path}.new`, `${before}\n${line}`);
  await rename(`${path}.new`, path);
  return id;
}

/** Ids tell nothing but the day. */
function newKey(): { readonly id: string; readonly line: string } {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const id = `${day}-${randomBytes(3).toString('hex')}`;
  return { id, line: `${id}:${randomBytes(32).toString('base64')}\n` };
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeDurably(path, text);
  } catch (thrown) {
    throw wrong(path, reasonOf(thrown));
  }
}

const wrong = (file: string, because: string): WaybillError =>
  new WaybillError({
    code: 'KEY_FILE_WRONG',
    message: `Expected "${file}" to be a file of keys, but ${because}.`,
    file,
    mend: 'Make it with `waybill keys make <file>`, and keep its rights at 600.',
  });

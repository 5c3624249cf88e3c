import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ArchiveFile, Archives } from '../../ports/index.ts';

/** Archives as files of one folder, for their owner alone. */
export function openArchiveFolder(folder: string): Archives {
  const pathOf = (name: string): string => join(folder, name);
  return {
    write: async (name, lines) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const half = `${pathOf(name)}.partial`;
      try {
        const target = createWriteStream(half, { flags: 'wx', mode: 0o600 });
        await pipeline(Readable.from(withEnds(lines)), target);
        await sync(half);
        await rename(half, pathOf(name));
        await sync(folder);
      } catch (thrown) {
        await rm(half, { force: true });
        throw thrown;
      }
      return measure(pathOf(name));
    },
    read: (name) => createInterface({ input: createReadStream(pathOf(name)), crlfDelay: Infinity }),
    measure: async (name) => {
      try {
        return await measure(pathOf(name));
      } catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')
          return undefined;
        throw thrown;
      }
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

async function measure(path: string): Promise<ArchiveFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sha256: hash.digest('hex'), bytes: (await stat(path)).size };
}

/** Of a folder: so that the name of a file survives a power cut too. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

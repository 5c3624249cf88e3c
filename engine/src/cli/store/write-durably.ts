import { open } from 'node:fs/promises';

/** A new file for its owner alone, on the disk when this resolves; never over one that is there. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { lstat } from 'node:fs/promises';

/** A folder itself, and no link to one. */
export async function isPlainFolder(path: string): Promise<boolean> {
  return (await lstat(path)).isDirectory();
}

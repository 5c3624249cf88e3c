import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders directly inside, in order of name; each is a bundle. */
export async function listBundles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return folders.map(({ name }) => join(folder, name)).sort();
}

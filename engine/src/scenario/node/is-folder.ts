import { stat } from 'node:fs/promises';

/** False also where there is nothing: that is told when it is read as a file. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

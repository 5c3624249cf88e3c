import { open } from 'node:fs/promises';
import type { Store } from '../../ports/index.ts';
import { openDatabase } from './database.ts';

/** By a connection of its own: it reads one moment, while others go on writing behind it. */
export function createCopy(path: string, busyTimeout: number): Required<Pick<Store, 'copyTo'>> {
  return {
    copyTo: async (file) => {
      const database = openDatabase(path, busyTimeout);
      try {
        // The backup API begins anew at each commit of another process, and may never end.
        database.prepare('VACUUM INTO ?').run(file);
      } finally {
        database.close();
      }
      await makeDurable(file);
    },
  };
}

/** SQLite leaves this to the caller for what `VACUUM INTO` has written. */
async function makeDurable(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

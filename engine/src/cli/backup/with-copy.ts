import { rm } from 'node:fs/promises';
import { openStore } from '../../create-engine.ts';
import type { Store } from '../../ports/index.ts';

/** Looks into a copy that nobody else has; afterwards the one file is all there is of it. */
export async function withCopy<T>(path: string, look: (store: Store) => Promise<T>): Promise<T> {
  // Not as a reader: only who may write puts the log back into the file when it closes.
  const store = await openStore(`sqlite:${path}`, false, 'at-close');
  try {
    return await look(store);
  } finally {
    await store.close();
    for (const end of LOGS) await rm(`${path}${end}`, { force: true });
  }
}

/** What SQLite keeps beside a file. */
export const LOGS = ['-wal', '-shm'] as const;

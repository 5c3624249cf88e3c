import { createConnection } from 'mongoose';

/** What commits leave of themselves in MongoDB while they are under way, and must not leave for good. */
const LEFTOVERS = [
  ['instances', { outbox: { $exists: true } }, 'outbox'],
  ['claims', { pending: { $exists: true } }, 'pending claim'],
  ['outgoing', { live: true, reserved: { $exists: true } }, 'reserved command'],
] as const;

/** What is left of them, in sentences: looked for in the collections, not asked of the store. */
export async function findLeftovers(url: string): Promise<readonly string[]> {
  const connection = await createConnection(url).asPromise();
  try {
    const found: string[] = [];
    for (const [collection, filter, what] of LEFTOVERS) {
      const count = await connection.collection(collection).countDocuments(filter);
      if (count > 0) found.push(`Expected no ${what} to be left, but there are ${count}.`);
    }
    return found;
  } finally {
    await connection.close();
  }
}

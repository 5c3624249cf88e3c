import type { Store } from '../../ports/index.ts';
import type { Database } from './database.ts';
import type { Instances } from './instances.ts';
import type { Writer } from './writer.ts';

export function createArchived(
  database: Database,
  { write }: Writer,
  { columns }: Instances,
): Pick<Store, 'archive' | 'archivedIn'> {
  const find = database.prepare<{ readonly archive: string }>(
    'SELECT archive FROM archived WHERE id = ?',
  );
  const insert = database.prepare(
    'INSERT INTO archived (id, revision, head_hash, archive) VALUES (?, ?, ?, ?)',
  );
  const removals = [
    database.prepare('DELETE FROM batches WHERE instance_id = ?'),
    database.prepare('DELETE FROM instances WHERE id = ?'),
  ];
  return {
    archive: ({ id, revision, headHash, archive }) =>
      write(() => {
        const instance = columns(id);
        if (!instance) return find.get(id)?.archive === archive;
        if (instance.status === 'active') return false;
        if (instance.revision !== revision || instance.head_hash !== headHash) return false;
        for (const removal of removals) removal.run(id);
        insert.run(id, revision, headHash, archive);
        return true;
      }),
    archivedIn: async (id) => find.get(id)?.archive,
  };
}

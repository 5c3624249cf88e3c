import { DatabaseSync } from '@photostructure/sqlite';

/** Somebody who has the file raises an amount in the history of an instance; gives how to undo it. */
export function changeHistory(path: string, instanceId: string): () => void {
  const database = new DatabaseSync(path);
  const found = database
    .prepare('SELECT revision, events FROM batches WHERE instance_id = ? ORDER BY revision LIMIT 1')
    .get(instanceId) as { readonly revision: number; readonly events: string };
  const write = (events: string): void => {
    database
      .prepare('UPDATE batches SET events = ? WHERE instance_id = ? AND revision = ?')
      .run(events, instanceId, found.revision);
  };
  write(found.events.replace(/\d(?=")/, (digit) => String((Number(digit) + 1) % 10)));
  return () => {
    write(found.events);
    database.close();
  };
}

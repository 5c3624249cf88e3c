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

/** Somebody who has the file takes away the last commit of an instance; gives how to undo it. */
export function cutHistory(path: string, instanceId: string): () => void {
  const database = new DatabaseSync(path);
  const last = database
    .prepare('SELECT * FROM batches WHERE instance_id = ? ORDER BY revision DESC LIMIT 1')
    .get(instanceId) as Readonly<Record<string, string | number | null>>;
  const { revision = 0 } = last;
  const taken = 'DELETE FROM batches WHERE instance_id = ? AND revision = ?';
  database.prepare(taken).run(instanceId, revision);
  return () => {
    const columns = Object.keys(last);
    const places = columns.map(() => '?').join();
    database
      .prepare(`INSERT INTO batches (${columns.join()}) VALUES (${places})`)
      .run(...Object.values(last));
    database.close();
  };
}

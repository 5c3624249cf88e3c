import type { Store, StoreCounts } from '../../ports/index.ts';
import type { Database } from './database.ts';
import type { Writer } from './writer.ts';

export function createSeals(
  database: Database,
  { write }: Writer,
): Pick<Store, 'putSeal' | 'seals' | 'counts'> {
  const insert = database.prepare(
    'INSERT INTO seals (seal) SELECT ?1 WHERE (SELECT count(*) FROM seals) = ?2',
  );
  const list = database.prepare<{ readonly seal: string }>(
    'SELECT seal FROM seals ORDER BY sequence',
  );
  const count = database.prepare<StoreCounts>(
    `SELECT (SELECT count(*) FROM instances) AS instances,
      (SELECT count(*) FROM instances WHERE status IN ('active', 'suspended')) AS activeInstances,
      (SELECT count(*) FROM jobs) AS jobs,
      (SELECT count(*) FROM user_tasks) AS userTasks,
      (SELECT count(*) FROM timers) AS timers,
      (SELECT count(*) FROM outgoing) AS outgoing,
      (SELECT count(*) FROM messages) AS messages,
      (SELECT count(*) FROM incidents) AS incidents,
      (SELECT count(*) FROM entities) AS entities`,
  );
  return {
    putSeal: (seal, earlier) => write(() => insert.run(seal, earlier) === 1),
    seals: async () => list.all().map(({ seal }) => seal),
    counts: async () => ({ ...NONE, ...count.get() }),
  };
}

const NONE: StoreCounts = {
  instances: 0,
  activeInstances: 0,
  jobs: 0,
  userTasks: 0,
  timers: 0,
  outgoing: 0,
  messages: 0,
  incidents: 0,
  entities: 0,
};

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WaybillError } from '../../errors/failure.ts';
import type { Store } from '../../ports/index.ts';
import { createAnswers } from './answers.ts';
import { createArchived } from './archived.ts';
import { createCommit } from './commit.ts';
import { createCopy } from './copy.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { createDefinitions } from './definitions.ts';
import { createEntities } from './entities.ts';
import { openFailure } from './failures.ts';
import { createHistory } from './history.ts';
import { createInspect } from './inspect.ts';
import { createInstances } from './instances.ts';
import { createJobs } from './jobs.ts';
import { createMessages } from './messages.ts';
import { migrate } from './migrate.ts';
import { createOutgoing } from './outgoing.ts';
import { createSeals } from './seals.ts';
import { createTimers } from './timers.ts';
import { createUserTasks } from './user-tasks.ts';
import { createWork } from './work.ts';
import { createWriter } from './writer.ts';

export interface SqliteOptions {
  /** Of the database file; its folder is made. */
  readonly path: string;
  /** Milliseconds to wait for another process that writes; 5,000 where absent. */
  readonly busyTimeout?: number;
  /** Refuses whatever writes; only the form of an older file is still brought up to date. */
  readonly readOnly?: boolean;
  /**
   * `each-commit` (default): what was committed survives a power cut. `at-close`: only once the store
   * has been closed; for a file that is made in one go, and made anew where that was cut off.
   */
  readonly durable?: 'each-commit' | 'at-close';
}

/**
 * A durable store in one file. Several processes may open it: SQLite lets one write at a time, and
 * every commit compares the revision within its transaction.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const { path, busyTimeout = 5_000, readOnly = false, durable = 'each-commit' } = options;
  const database = await open(path, busyTimeout);
  if (readOnly) database.exec('PRAGMA query_only = ON');
  if (durable === 'at-close') database.exec('PRAGMA synchronous = OFF');
  const writer = createWriter(database);
  const instances = createInstances(database);
  const entities = createEntities(database);
  const history = createHistory(database, writer, entities);
  const outgoing = createOutgoing(database, writer);
  const jobs = createJobs(database, writer);
  const userTasks = createUserTasks(database);
  const work = createWork(database, jobs, userTasks);
  return {
    name: 'sqlite',
    close: async () => {
      await writer.close();
      if (durable === 'at-close')
        database.exec('PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
    ...createDefinitions(database, writer),
    ...instances.api,
    ...entities.api,
    ...createCommit(database, writer, { instances, entities, history, outgoing, work }),
    ...history.api,
    ...jobs.api,
    ...userTasks.api,
    ...createTimers(database),
    ...createMessages(database, writer),
    ...outgoing.api,
    ...createSeals(database, writer),
    ...createArchived(database, writer, instances),
    ...createAnswers(database, writer),
    ...createInspect(database, path),
    ...createCopy(path, busyTimeout),
  };
}

async function open(path: string, busyTimeout: number): Promise<Database> {
  let database: Database | undefined;
  try {
    await mkdir(dirname(path), { recursive: true });
    database = openDatabase(path, busyTimeout);
    // Two or three batches fit into 8 KB, but only one into the usual 4 KB; set before the file is.
    database.exec('PRAGMA page_size = 8192');
    // WAL with FULL: one fsync makes a whole group durable, and readers never wait for the writer.
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536',
    );
    database.exec('PRAGMA wal_autocheckpoint = 4000');
    migrate(database, path);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof WaybillError) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    throw new WaybillError(openFailure(path, cause));
  }
}

import type { Store } from '../../ports/index.ts';
import { createAnswers } from './answers.ts';
import { createArchived } from './archived.ts';
import { createClaims } from './claims.ts';
import { createCommit } from './commit.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { createDefinitions } from './definitions.ts';
import { translate } from './failures.ts';
import { createEntities } from './entities.ts';
import { createFanOuts } from './fan-out.ts';
import { createHeads } from './heads.ts';
import { createHistory } from './history.ts';
import { createHomes } from './homes.ts';
import { createInspect } from './inspect.ts';
import { createInstances } from './instances.ts';
import { createJobs } from './jobs.ts';
import { createMessages } from './messages.ts';
import { guardOpen } from './open-guard.ts';
import { createOutgoing } from './outgoing.ts';
import { createRivals } from './rivals.ts';
import { createSeals } from './seals.ts';
import { startSweeper } from './sweeper.ts';
import { createTimers } from './timers.ts';
import { createUserTasks } from './user-tasks.ts';

export interface MongodbOptions {
  /** `mongodb://…/<database>` */
  readonly url: string;
  /** Milliseconds between sweeps for commits that a crash has left; 5,000 where absent. */
  readonly sweepInterval?: number;
  /** Milliseconds for which a rival commit may be under way before it is barred; 2,000. */
  readonly patience?: number;
  /** Writes gathered into one command at most; 500 where absent, and 1 gathers none. */
  readonly groupSize?: number;
}

/**
 * A durable store for many processes on a MongoDB server, replica set or sharded cluster. The
 * commit needs no transactions: see docs/adr/0007-commits-on-mongodb-without-transactions.md.
 */
export async function openMongodbStore(options: MongodbOptions): Promise<Store> {
  const database = await openDatabase(options.url, { groupSize: options.groupSize ?? 500 });
  try {
    return await assemble(database, options);
  } catch (error) {
    await database.close();
    throw translate(error);
  }
}

async function assemble(database: Database, options: MongodbOptions): Promise<Store> {
  const { tables } = database;
  await Promise.all(Object.values(tables).map((table) => table.createIndexes()));
  const fanOuts = createFanOuts(tables);
  const rivals = createRivals(tables, fanOuts, options.patience ?? 2_000);
  const claims = createClaims({ tables, fanOuts, rivals });
  const outgoing = createOutgoing(tables, rivals);
  const sweeper = await startSweeper(tables, fanOuts, options.sweepInterval ?? 5_000);
  const { guarded, shut } = guardOpen({
    ...createDefinitions(tables),
    ...createInstances(tables, fanOuts),
    ...createEntities(tables, fanOuts),
    ...createHeads(tables),
    ...createCommit({ homes: createHomes(tables), claims, outgoing, fanOuts }),
    ...createHistory(tables, fanOuts),
    ...claims.api,
    ...createJobs(tables),
    ...createUserTasks(tables),
    ...createTimers(tables),
    ...createMessages(tables),
    ...outgoing.api,
    ...createSeals(tables),
    ...createArchived(tables, fanOuts),
    ...createAnswers(tables),
    ...createInspect(database),
  });
  return {
    name: 'mongodb',
    ...guarded,
    close: async () => {
      await shut();
      await sweeper.stop();
      await database.close();
    },
  };
}

import { randomUUID } from 'node:crypto';
import type { Store, StoreReport } from '../../ports/index.ts';
import type { Database, Filter, Tables } from './database.ts';

export function createReport(database: Database): Required<Pick<Store, 'report'>> {
  const { tables, command } = database;
  return {
    report: async () => {
      const [build, hello] = [await command({ buildInfo: 1 }), await helloOf(database)];
      const missing: string[] = [];
      for (const table of Object.values(tables)) missing.push(...(await table.missingIndexes()));
      return {
        server: serverOf(build, hello),
        missingIndexes: missing,
        unfinishedCommits: await tables.instances.count({ 'outbox.at': { $exists: true } }),
        atomicUpdates: await updatesAreAtomic(tables),
      };
    },
  };
}

/** The older name is understood by servers that do not know the newer. */
const helloOf = ({ command }: Database): Promise<Filter> =>
  command({ hello: 1 }).catch(() => command({ ismaster: 1 }));

function serverOf(build: Filter, hello: Filter): StoreReport['server'] {
  const setName = hello['setName'];
  const mode =
    hello['msg'] === 'isdbgrid'
      ? 'sharded cluster'
      : setName === undefined
        ? 'single server'
        : 'replica set';
  return { product: productOf(build), version: String(build['version']), mode };
}

/** MongoDB's own build names its source and its storage engines; others leave them out or add. */
function productOf(build: Filter): string {
  if ('ferretdb' in build) return 'FerretDB';
  return 'gitVersion' in build && 'storageEngines' in build ? 'MongoDB' : 'another implementation';
}

const ROUNDS = 5;
const RACERS = 20;

/** Everything rests on one winner among conditional updates: not all implementations have that. */
async function updatesAreAtomic({ probes }: Tables): Promise<boolean> {
  const id = randomUUID();
  let oneEach = true;
  for (let round = 0; round < ROUNDS; round += 1) {
    const _id = `${id}:${round}`;
    await probes.insert({ _id });
    const filter = { _id, winner: { $exists: false } };
    const found = await Promise.all(
      Array.from({ length: RACERS }, (_, racer) =>
        probes.update(filter, { $set: { winner: String(racer) } }),
      ),
    );
    oneEach &&= found.reduce((sum, count) => sum + count, 0) === 1;
    await probes.delete({ _id });
  }
  return oneEach;
}

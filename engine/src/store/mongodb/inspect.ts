import { randomUUID } from 'node:crypto';
import type { Failure } from '../../errors/failure.ts';
import type { Store } from '../../ports/index.ts';
import type { Database, Filter, Tables } from './database.ts';
import { homesOf } from './home-of.ts';

/** Which server answers, what is missing, what is unfinished; thorough: tries it out as well. */
export function createInspect(database: Database): Required<Pick<Store, 'inspect'>> {
  const { tables, command } = database;
  return {
    inspect: async (thorough) => {
      const [build, hello] = [await command({ buildInfo: 1 }), await helloOf(database)];
      const missing: string[] = [];
      for (const table of Object.values(tables)) missing.push(...(await table.missingIndexes()));
      const unfinished = await unfinishedOf(tables);
      const atomic = !thorough || (await updatesAreAtomic(tables));
      const server = `${productOf(build)} ${String(build['version'])}, ${modeOf(hello)}`;
      return {
        server,
        findings: [
          ...missing.map(indexMissing),
          ...(unfinished === 0 ? [] : [commitsUnfinished(unfinished)]),
          ...(atomic ? [] : [updatesNotAtomic(server)]),
        ],
      };
    },
  };
}

async function unfinishedOf(tables: Tables): Promise<number> {
  let count = 0;
  for (const home of homesOf(tables)) count += await home.count({ 'outbox.at': { $exists: true } });
  return count;
}

/** The older name is understood by servers that do not know the newer. */
const helloOf = ({ command }: Database): Promise<Filter> =>
  command({ hello: 1 }).catch(() => command({ ismaster: 1 }));

function modeOf(hello: Filter): string {
  if (hello['msg'] === 'isdbgrid') return 'sharded cluster';
  return hello['setName'] === undefined ? 'single server' : 'replica set';
}

/** MongoDB's own build names its source and its storage engines; others leave them out or add. */
function productOf(build: Filter): string {
  if ('ferretdb' in build) return 'FerretDB';
  return 'gitVersion' in build && 'storageEngines' in build ? 'MongoDB' : 'Not MongoDB itself:';
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

const indexMissing = (index: string): Failure => ({
  code: 'STORE_INDEX_MISSING',
  message: `Expected the index ${index}, but it is not there.`,
  mend: 'Open the store once with a user that may create indexes.',
});

const commitsUnfinished = (count: number): Failure => ({
  code: 'STORE_COMMITS_UNFINISHED',
  message: `Expected every commit to be finished, but ${String(count)} are under way or were left by a crash.`,
  mend: 'Look again in some seconds: a process that has the store open finishes them.',
});

const updatesNotAtomic = (server: string): Failure => ({
  code: 'STORE_UPDATES_NOT_ATOMIC',
  message: `Expected one winner among racing updates on "${server}", but there were more or none.`,
  mend: 'Move to MongoDB itself: on this server commits are lost.',
});

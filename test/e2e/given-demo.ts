import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildCompany } from '../../engine/src/cli/demo/company/build-company.ts';
import type { CompanyData } from '../../engine/src/cli/demo/company/company-data.ts';
import { createRandom } from '../../engine/src/cli/demo/company/random.ts';
import { readCompany } from '../../engine/src/cli/demo/company/read-company.ts';
import { sampleAccounts } from '../../engine/src/cli/demo/company/sample-accounts.ts';
import { registerServices } from '../../engine/src/cli/demo/company/services.ts';
import {
  createEngine,
  registerLedgerWorker,
  registerRecordsWorker,
  type Engine,
} from '../../engine/src/index.ts';
import { giveAccounts } from '../../server/src/app/give-accounts.ts';
import {
  platformOf,
  readSettings,
  startServer,
  type RunningServer,
} from '../../server/src/index.ts';

/** The demonstration company, small, served as `npm run demo` serves it. */
export interface GivenDemo {
  readonly server: RunningServer;
  readonly engine: Engine;
  readonly data: CompanyData;
  /** Of the SQLite file. */
  readonly path: string;
  readonly close: () => Promise<void>;
}

const PASSWORD = 'forty-two grey lanterns';

interface DemoOptions {
  readonly orders: number;
  readonly months: number;
  /** Epoch milliseconds at which its time stands still; absent: it goes on from now. */
  readonly standsAt?: number;
}

const SMALL: DemoOptions = { orders: 12, months: 2 };

export async function givenDemo(
  pages: string,
  { orders, months, standsAt }: DemoOptions = SMALL,
): Promise<GivenDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-journeys-'));
  const path = join(folder, 'demo.db');
  const read = await readCompany();
  if (!read.ok) throw new Error(read.failure.message);
  const data = read.value;
  const size = { orders, months, seed: '3' };
  const built = await buildCompany({ ...size, path, today: standsAt ?? Date.now() });
  if (!built.ok) throw new Error(built.failure.message);
  const engine = await createEngine({
    ...{ store: `sqlite:${path}`, takesWork: true },
    ...(standsAt !== undefined && { clock: { now: () => standsAt } }),
  });
  registerLedgerWorker(engine);
  registerRecordsWorker(engine);
  // Drawn alike for every job, so that no journey meets a customer over the limit by chance.
  const random = { ...createRandom('3'), of: () => createRandom('3') };
  const world = { random, gaps: new Map<string, number>() };
  registerServices({ engine, data: neverDown(data), ...world, end: Number.MAX_SAFE_INTEGER });
  await giveAccounts(engine, sampleAccounts(data.people, PASSWORD));
  const settings = { ...readSettings({}), pages, requestsPerMinute: 1e6, signInsPerMinute: 1e6 };
  const log = pino({ level: 'silent' });
  const platform = platformOf({ store: `sqlite:${path}` });
  const server = await startServer({
    ...{ engine, settings, log, host: '127.0.0.1', port: 0, platform },
  });
  return {
    ...{ server, engine, data, path },
    close: async () => {
      await server.stop();
      await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Systems of the company are down by chance; a journey must not depend on that. */
const neverDown = (data: CompanyData): CompanyData => ({
  ...data,
  services: Object.fromEntries(
    Object.entries(data.services).map(([type, services]) => [
      type,
      services.filter(({ fail, error }) => fail === undefined && error === undefined),
    ]),
  ),
});

import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { createEngine } from '../../create-engine.ts';
import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import { loadScenario } from '../../scenario/node/load-scenario.ts';
import { runScenario, type Scenario } from '../../scenario/index.ts';
import { readModels } from '../../scenario/read-models.ts';
import { beginOf, buildCompany, type CompanyOptions } from './company/build-company.ts';
import type { CompanyReport } from './company/company-report.ts';
import { describeCompany } from './company/describe-company.ts';
import { dayOf } from './company/working-time.ts';
import { readDemoFiles, type DemoFiles } from './demo-files.ts';
import { describeOrder } from './describe-order.ts';
import type { Language } from '../language.ts';
import type { SqliteName } from '../store/store-name.ts';
import type { DemoOrder, DemoReport } from './demo-report.ts';

export interface DemoOptions {
  /** The SQLite file. */
  readonly store: SqliteName;
  /** Go on with the file as it is, instead of beginning with an empty one. */
  readonly keep: boolean;
  readonly language: Language;
  /** Absent: only the sample orders. */
  readonly company?: CompanyWish;
  /** Told how far the company has come: the day reached, and the share from 0 to 1. */
  readonly onCompany?: (day: string, share: number) => void;
  /** Told before each order. */
  readonly onOrder?: (file: string, number: number, total: number) => void;
  /** Told when an order has come to its end. */
  readonly onDone?: (order: DemoOrder, number: number, total: number) => void;
}

/** What company is to be built. */
export type CompanyWish = Pick<CompanyOptions, 'seed' | 'orders' | 'months' | 'today'>;

const PROCESS = 'order-to-cash';

/** Plays each sample order through order-to-cash on a SQLite file, and verifies its history. */
export async function runDemo(
  options: DemoOptions,
): Promise<Result<DemoReport, readonly Failure[]>> {
  const files = await readDemoFiles();
  if (!files.ok) return fail([files.failure]);
  await prepareStore(options);
  const found = await readModels(files.value.deployed);
  const models = new Map(found.map((model) => [model.processId, model]));
  const orders: DemoOrder[] = [];
  for (const [index, cast] of files.value.casts.entries()) {
    options.onOrder?.(basename(cast, '.json'), index + 1, files.value.casts.length);
    const played = await playOrder(cast, files.value, options.store);
    if (!played.ok) return played;
    const order = await onStore(options.store, (engine) =>
      describeOrder({ engine, models, language: options.language }, played.value),
    );
    orders.push(order);
    options.onDone?.(order, index + 1, files.value.casts.length);
  }
  const company = await playCompany(options);
  if (!company.ok) return fail([company.failure]);
  const verification = await onStore(options.store, (engine) => engine.verify());
  const { value: described } = company;
  return ok({
    store: options.store,
    orders,
    ...(described && { company: described }),
    verification,
  });
}

/** A company that the file holds already is not built again. */
async function playCompany(options: DemoOptions): Promise<Result<CompanyReport | undefined>> {
  const { company, store, onCompany } = options;
  if (!company) return ok(undefined);
  const path = store.slice('sqlite:'.length);
  const known = await onStore(store, async ({ records }) => {
    const types = await records.types();
    if (!types.some(({ id }) => id === 'employee')) return false;
    return (await records.search({ type: 'employee', limit: 1 })).length > 0;
  });
  if (!known) {
    const onProgress = (time: number, share: number): void => onCompany?.(dayOf(time), share);
    const built = await buildCompany({ ...company, path, onProgress });
    if (!built.ok) return built;
  }
  const span = { ...company, from: beginOf(company) };
  return ok(await onStore(store, (engine) => describeCompany(engine, span)));
}

export interface PlayedOrder {
  readonly file: string;
  readonly instanceId: string;
}

/** An order that the file knows already, from a run before, is not run again. */
async function playOrder(
  cast: string,
  { deployed, masterData }: DemoFiles,
  store: SqliteName,
): Promise<Result<PlayedOrder, readonly Failure[]>> {
  const loaded = await loadScenario(cast, { files: deployed });
  if (!loaded.ok) return loaded;
  const { scenario, input } = loaded.value;
  const file = basename(scenario.start?.input ?? cast);
  const before = await onStore(store, (engine) => known(engine, scenario));
  if (before !== undefined) return ok({ file, instanceId: before });
  const erp = { 'erp.read-master-data': { complete: { masterData } } };
  const played = { ...scenario, workers: { ...scenario.workers, ...erp } };
  const report = await runScenario(played, deployed, {
    // The scenario's counted ids are unique in one run alone, and the file holds several.
    createEngine: ({ ids: _counted, ...rest }) => createEngine({ ...rest, store }),
    ...(input && { input }),
  });
  if (report.passed && report.instance) return ok({ file, instanceId: report.instance.id });
  return fail(report.differences.map((difference) => differs(file, difference)));
}

async function known(engine: Engine, { start }: Scenario): Promise<string | undefined> {
  const businessKey = start?.businessKey;
  if (businessKey === undefined) return undefined;
  const [first] = await engine.instances({ processId: PROCESS, businessKey, limit: 1 });
  return first?.id;
}

/** Each order leaves the file closed, so what is read has really been stored. */
async function onStore<T>(store: SqliteName, action: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await createEngine({ store, clock: 'virtual' });
  try {
    return await action(engine);
  } finally {
    await engine.close();
  }
}

async function prepareStore({ store, keep }: DemoOptions): Promise<void> {
  const path = store.slice('sqlite:'.length);
  await mkdir(dirname(path), { recursive: true });
  if (keep) return;
  for (const end of ['', '-wal', '-shm']) await rm(path + end, { force: true });
}

const differs = (
  file: string,
  { at, expected, seen }: { readonly at: string; readonly expected: string; readonly seen: string },
): Failure => ({
  code: 'CLI_DEMO_DIFFERS',
  message: `Expected ${expected} at ${at} of ${file}, but saw: ${seen}.`,
  file,
  mend: 'Compare the scenario in processes/order-to-cash/demo/staff with the process.',
});

import { createEngine } from '../../../create-engine.ts';
import { ok, type Result } from '../../../errors/failure.ts';
import type { Engine } from '../../../runtime/engine-api.ts';
import { registerLedgerWorker } from '../../../runtime/ledger/ledger-worker.ts';
import { registerRecordsWorker } from '../../../runtime/records/records-worker.ts';
import { createAgenda } from './agenda.ts';
import type { CompanyData } from './company-data.ts';
import { giveCompany } from './give-company.ts';
import { createObserver, type Observer } from './observe.ts';
import { planOccasions } from './occasions.ts';
import { createPeople } from './people.ts';
import { planOrders } from './plan-orders.ts';
import type { Play } from './play.ts';
import { createRandom, type Random } from './random.ts';
import { readCompany, shippedFiles } from './read-company.ts';
import { registerServices } from './services.ts';
import { dayAt } from './working-time.ts';
import { takeOrders } from './take-orders.ts';

export interface CompanyOptions {
  /** Path of the SQLite file. */
  readonly path: string;
  readonly seed: string;
  readonly orders: number;
  /** How far back it begins. */
  readonly months: number;
  /** Epoch milliseconds of the end. */
  readonly today: number;
  /** Told now and then: the time reached, and the share of the whole from 0 to 1. */
  readonly onProgress?: (time: number, share: number) => void;
}

export interface Built {
  /** What people and services had no answer for; empty where the data are whole. */
  readonly gaps: ReadonlyMap<string, number>;
}

const MONTH = 30.4375 * 86_400_000;

/** The orders for which the data say how often everything else happens. */
const FULL_SIZE = 1_000;

/** Runs a company from its first day to today, on the virtual clock, by its people and processes. */
export async function buildCompany(options: CompanyOptions): Promise<Result<Built>> {
  const data = await readCompany();
  if (!data.ok) return data;
  const files = await shippedFiles();
  if (!files.ok) return files;
  const random = createRandom(options.seed);
  const observer = createObserver();
  const engine = await openEngine(options, { random, observer });
  try {
    await engine.deploy(files.value);
    await giveCompany(engine, data.value);
    const play = createPlay(engine, data.value, { random, options });
    registerRecordsWorker(engine);
    registerLedgerWorker(engine);
    registerServices(play);
    planAll(play, options, observer);
    await run(play, observer, options);
    return ok({ gaps: play.gaps });
  } finally {
    await engine.close();
  }
}

interface Parts {
  readonly random: Random;
  readonly observer: Observer;
}

/** A company does not begin before its rules do. */
export const beginOf = ({ today, months }: Pick<CompanyOptions, 'today' | 'months'>): number =>
  Math.max(RULES_BEGIN, Math.round((today - months * MONTH) / 3_600_000) * 3_600_000);

/** The rule sets that ship are in effect, and the calendars begin, on the first of 2025. */
const RULES_BEGIN = dayAt('2025-01-02', 9);

function openEngine(options: CompanyOptions, { random, observer }: Parts): Promise<Engine> {
  return createEngine({
    ...{ store: `sqlite:${options.path}`, clock: 'virtual', startTime: beginOf(options) },
    // Whoever stops the building begins anew, so nothing need be durable before its end.
    ...{ durable: 'at-close', random: random.of('engine').next },
    ...{ onCommit: observer.onCommit, onEntityCommit: observer.onEntityCommit },
  });
}

function createPlay(
  engine: Engine,
  data: CompanyData,
  { random, options }: { readonly random: Random; readonly options: CompanyOptions },
): Play {
  const people = createPeople(data.people);
  const agenda = createAgenda();
  return { engine, data, people, random, agenda, end: options.today, gaps: new Map() };
}

function planAll(play: Play, options: CompanyOptions, { delivered }: Observer): void {
  const [from, to] = [beginOf(options), options.today];
  const random = play.random.of('orders');
  takeOrders(play, planOrders(play.data, { count: options.orders, from, to, random }));
  planOccasions(play, { from, to, scale: options.orders / FULL_SIZE, delivered, taken: new Set() });
}

/** From one errand or timer to the next, until today. */
async function run(play: Play, observer: Observer, options: CompanyOptions): Promise<void> {
  const { engine, agenda, end } = play;
  const begin = engine.now();
  for (let steps = 0; ; steps += 1) {
    await engine.settle();
    await observer.attend(play);
    const next = await nextTime(play);
    if (next === undefined || next > end) break;
    await engine.advanceTime(Math.max(0, next - engine.now()));
    await observer.attend(play);
    while ((agenda.nextDue() ?? Infinity) <= engine.now()) await agenda.take()?.run();
    if (steps % 200 === 0) options.onProgress?.(next, (next - begin) / (end - begin));
  }
  await engine.advanceTime(end - engine.now());
}

/** What comes first: an errand, or a timer of an instance, which may give people work. */
async function nextTime({ engine, agenda }: Play): Promise<number | undefined> {
  const [timer] = await engine.timerList({ limit: 1 });
  const times = [agenda.nextDue(), timer?.due].filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
}

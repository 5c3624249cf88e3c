import type { Tables } from './database.ts';
import type { FanOuts } from './fan-out.ts';
import { homesOf } from './home-of.ts';
import type { Home } from './home-of.ts';

/** Finishes commits that a crash has left between their compare-and-set and their last write. */
export interface Sweeper {
  /** Settles when the sweep that is under way has ended. */
  readonly stop: () => Promise<void>;
}

/** Outboxes of a home that are finished at once; the next sweep goes on with the rest. */
const PAGE = 100;

/** Milliseconds within which a commit that is under way has mostly cleared its outbox itself. */
const YOUNG = 2_000;

/**
 * Finishes what is left over from before, then sweeps every `interval` milliseconds. A commit that
 * is swept while its own process works on it is none the worse for it.
 */
export async function startSweeper(
  tables: Tables,
  fanOuts: FanOuts,
  interval: number,
): Promise<Sweeper> {
  await sweep(tables, fanOuts, 0);
  let sweeping: Promise<void> = Promise.resolve();
  let underWay = false;
  const timer = setInterval(() => {
    if (underWay) return;
    underWay = true;
    sweeping = sweep(tables, fanOuts, YOUNG)
      // A server that is away now is asked again next time; commands tell of it meanwhile.
      .catch(() => undefined)
      .finally(() => {
        underWay = false;
      });
  }, interval);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await sweeping;
    },
  };
}

async function sweep(tables: Tables, fanOuts: FanOuts, age: number): Promise<void> {
  for (const home of homesOf(tables)) await sweepHome(home, fanOuts, age);
}

async function sweepHome(home: Home, fanOuts: FanOuts, age: number): Promise<void> {
  const left = await home.find(
    { 'outbox.at': { $lte: Date.now() - age } },
    { sort: { 'outbox.at': 1 }, limit: PAGE, fields: ['outbox'] },
  );
  for (const { _id, outbox } of left) if (outbox) await fanOuts.finishFound(_id, outbox);
}

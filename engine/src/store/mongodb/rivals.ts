import { setTimeout } from 'node:timers/promises';
import type { Tables } from './database.ts';
import type { Reservation } from './documents.ts';
import type { FanOuts } from './fan-out.ts';
import { homeOf } from './home-of.ts';

/** Decides what another commit leaves open, perhaps of a process that is gone. */
export interface Rivals {
  /**
   * Settles once the commit that made the reservation has won and is fanned out, or can never win.
   * A reservation that is still there afterwards is therefore of a commit that has lost.
   */
  readonly settle: (reservation: Reservation) => Promise<void>;
}

/** Milliseconds between looks: short at first, since most commits take few. */
const FIRST_LOOK = 2;
const LAST_LOOK = 50;

/** `patience`: milliseconds for which a commit may be under way before it is barred. */
export function createRivals(tables: Tables, fanOuts: FanOuts, patience: number): Rivals {
  return {
    settle: async (reservation) => {
      const start = performance.now();
      for (let pause = FIRST_LOOK; ; pause = Math.min(pause * 2, LAST_LOOK)) {
        if (await isDecided(tables, fanOuts, reservation)) return;
        if (performance.now() - start < patience) await setTimeout(pause);
        else await bar(tables, reservation);
      }
    },
  };
}

async function isDecided(
  tables: Tables,
  fanOuts: FanOuts,
  { instanceId, revision, fence }: Reservation,
): Promise<boolean> {
  const fields = ['revision', 'fence', 'outbox'];
  const found = await homeOf(tables, instanceId).findOne({ _id: instanceId }, { fields });
  if (found?.outbox) {
    await fanOuts.finishFound(instanceId, found.outbox);
    return found.revision > revision;
  }
  return (found?.revision ?? 0) !== revision || (found?.fence ?? 0) !== fence;
}

/**
 * Makes the compare-and-set of the commit fail for good: it asks for the fence that it has seen.
 * Where there is nothing yet, a seat takes its place and its insert fails.
 */
async function bar(tables: Tables, { instanceId, revision, fence }: Reservation): Promise<void> {
  const home = homeOf(tables, instanceId);
  if (revision === 0 && fence === 0) {
    await home.insert({ _id: instanceId, revision: 0, fence: 1 });
    return;
  }
  const filter = { _id: instanceId, revision, fence, outbox: { $exists: false } };
  await home.update(filter, { $inc: { fence: 1 } });
}

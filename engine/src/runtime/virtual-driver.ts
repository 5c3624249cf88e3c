import { WaybillError } from '../errors/failure.ts';
import type { Driven, Driver } from './driver.ts';

/** Rounds of outgoing commands, timers and jobs: an end for a loop through all of them. */
const MAX_ROUNDS = 100_000;

/** Nothing runs by itself: `settle` does all there is, one after the other, always in the same order. */
export function createVirtualDriver(parts: () => Driven): Driver {
  return {
    announce: () => undefined,
    start: async () => undefined,
    settle: async () => {
      for (let rounds = 0; rounds < MAX_ROUNDS; rounds += 1) {
        if (!(await doRound(parts()))) return;
      }
      throw new WaybillError(withoutEnd);
    },
    holdTurn: async () => true,
    close: async () => undefined,
  };
}

/** Whether there was anything to do. */
async function doRound(parts: Driven): Promise<boolean> {
  const { dispatcher, startTimers, instanceTimers, releases, workers } = parts;
  const dispatched = (await dispatcher.drain()) + (await releases.releaseDue());
  const fired = (await startTimers.fireDue()) + (await instanceTimers.fireDue());
  const run = await workers.settle();
  return dispatched + fired + run > 0;
}

const withoutEnd = {
  code: 'WORK_WITHOUT_END',
  message: `Expected automatic work to come to an end, but after ${String(MAX_ROUNDS)} rounds there is more.`,
  mend: 'Look for processes that start or message each other in a circle, or for a cycle without pause.',
};

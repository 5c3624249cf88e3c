import type { Engine } from '@waybill/engine';
import type { Logger } from 'pino';
import { createOwnTurn } from '../app/own-turn.ts';
import { repeatWork, type RepeatedWork } from '../app/repeat-work.ts';

interface WatchOptions {
  readonly engine: Pick<Engine, 'retention' | 'holdTurn'>;
  readonly log: Logger;
  /** Minutes after midnight by the clock and zone of the machine. */
  readonly at: number;
}

/** Archives of one day; what is left is the next day's. */
const MOST_RUNS = 20;

/** Milliseconds between two looks whether another server has done it, or has died. */
const LOOK = 1_000;

const RETENTION = { id: 'retention', by: 'system' } as const;

/**
 * Runs once a day; a run that fails is logged, and takes nothing away. Servers run one after the other:
 * the second finds what the first has left, nothing as a rule, and all where it has died.
 */
export function watchRetention({ engine, log, at }: WatchOptions): RepeatedWork {
  let stopped = false;
  const turn = createOwnTurn(engine, 'retention');
  const work = async (): Promise<void> => {
    try {
      while (!stopped && !(await turn.isMine())) await pause(LOOK);
      for (let runs = 0; runs < MOST_RUNS && !stopped; runs += 1) {
        const { dueCount, archive, more } = await engine.retention.run({ actor: RETENTION });
        log.info({ dueCount, archive }, 'retention');
        if (!more) return;
      }
    } catch (thrown) {
      log.error({ err: thrown }, 'retention');
    } finally {
      await turn.giveBack().catch(() => undefined);
    }
  };
  const repeated = repeatWork({ work, wait: () => untilNext(new Date(), at) });
  return {
    stop: () => {
      stopped = true;
      return repeated.stop();
    },
  };
}

const pause = (length: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, length));

/** Milliseconds to the next time that the clock shows so many minutes after midnight. */
export function untilNext(now: Date, at: number): number {
  const next = new Date(now);
  next.setHours(0, at, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next.getTime() - now.getTime();
}

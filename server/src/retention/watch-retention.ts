import type { Engine } from '@waybill/engine';
import type { Logger } from 'pino';
import { repeatWork, type RepeatedWork } from '../app/repeat-work.ts';

interface WatchOptions {
  readonly engine: Pick<Engine, 'retention'>;
  readonly log: Logger;
  /** Minutes after midnight by the clock and zone of the machine. */
  readonly at: number;
}

/** Archives of one day; what is left is the next day's. */
const MOST_RUNS = 20;

const RETENTION = { id: 'retention', by: 'system' } as const;

/** Runs once a day; a run that fails is logged, and takes nothing away. */
export function watchRetention({ engine, log, at }: WatchOptions): RepeatedWork {
  let stopped = false;
  const work = async (): Promise<void> => {
    try {
      for (let runs = 0; runs < MOST_RUNS && !stopped; runs += 1) {
        const { dueCount, archive, more } = await engine.retention.run({ actor: RETENTION });
        log.info({ dueCount, archive }, 'retention');
        if (!more) return;
      }
    } catch (thrown) {
      log.error({ err: thrown }, 'retention');
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

/** Milliseconds to the next time that the clock shows so many minutes after midnight. */
export function untilNext(now: Date, at: number): number {
  const next = new Date(now);
  next.setHours(0, at, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next.getTime() - now.getTime();
}

import type { Engine } from '@waybill/engine';
import type { Logger } from 'pino';
import { repeatWork, type RepeatedWork } from '../app/repeat-work.ts';
import type { Channel } from './channel.ts';
import { tellAlarms } from './tell-alarms.ts';

interface WatchOptions {
  readonly engine: Pick<Engine, 'alarms'>;
  readonly channels: readonly Channel[];
  readonly log: Logger;
  /** Milliseconds from the end of one turn to the next. */
  readonly every: number;
}

/** Evaluates and tells, one turn after the other; a turn that fails is logged, and the next comes. */
export function watchAlarms({ engine, channels, log, every }: WatchOptions): RepeatedWork {
  const work = async (): Promise<void> => {
    try {
      const { failures } = await engine.alarms.evaluate();
      if (failures.length > 0) log.warn({ failures }, 'alarms not judged');
      await tellAlarms(engine, channels);
    } catch (thrown) {
      log.error({ err: thrown }, 'alarms');
    }
  };
  return repeatWork({ work, wait: () => every });
}

import type { Engine } from '@waybill/engine';
import type { Logger } from 'pino';
import { createOwnTurn } from '../app/own-turn.ts';
import { repeatWork, type RepeatedWork } from '../app/repeat-work.ts';
import type { Channel } from './channel.ts';
import { tellAlarms } from './tell-alarms.ts';

interface WatchOptions {
  readonly engine: Pick<Engine, 'alarms' | 'holdTurn'>;
  readonly channels: readonly Channel[];
  readonly log: Logger;
  /** Milliseconds from the end of one turn to the next. */
  readonly every: number;
}

/**
 * Evaluates and tells, one turn after the other; a turn that fails is logged, and the next comes. One of
 * all servers does, since each pass goes on where the one before has stopped.
 */
export function watchAlarms({ engine, channels, log, every }: WatchOptions): RepeatedWork {
  const turn = createOwnTurn(engine, 'alarms');
  const work = async (): Promise<void> => {
    try {
      if (!(await turn.isMine())) return;
      const { failures } = await engine.alarms.evaluate();
      if (failures.length > 0) log.warn({ failures }, 'alarms not judged');
      await tellAlarms(engine, channels);
    } catch (thrown) {
      log.error({ err: thrown }, 'alarms');
    }
  };
  const repeated = repeatWork({ work, wait: () => every });
  return {
    stop: async () => {
      await repeated.stop();
      await turn.giveBack();
    },
  };
}

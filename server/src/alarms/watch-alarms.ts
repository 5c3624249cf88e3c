import type { Engine, Failure } from '@waybill/engine';
import type { Logger } from 'pino';
import { createOwnTurn } from '../app/own-turn.ts';
import { repeatWork, type RepeatedWork } from '../app/repeat-work.ts';
import type { Channel } from './channel.ts';
import type { FolderView } from '../folders/watch-folders.ts';
import { judgeFolders } from './judge-folders.ts';
import { tellAlarms } from './tell-alarms.ts';

interface WatchOptions {
  readonly engine: Pick<Engine, 'alarms' | 'holdTurn' | 'now'>;
  readonly folders: () => readonly FolderView[];
  readonly channels: readonly Channel[];
  readonly log: Logger;
  /** Milliseconds from the end of one turn to the next. */
  readonly every: number;
}

/**
 * Evaluates and tells, one turn after the other; a turn that fails is logged, and the next comes. One of
 * all servers does, since each pass goes on where the one before has stopped; folders are judged by
 * whoever watches them.
 */
export function watchAlarms({ engine, folders, channels, log, every }: WatchOptions): RepeatedWork {
  const turn = createOwnTurn(engine, 'alarms');
  const warn = ({ failures }: { readonly failures: readonly Failure[] }): void => {
    if (failures.length > 0) log.warn({ failures }, 'alarms not judged');
  };
  const work = async (): Promise<void> => {
    try {
      warn(await judgeFolders(engine, folders()));
      if (!(await turn.isMine())) return;
      warn(await engine.alarms.evaluate());
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

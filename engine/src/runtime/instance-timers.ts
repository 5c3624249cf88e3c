import { WaybillError } from '../errors/failure.ts';
import type { TimerItem } from '../ports/index.ts';
import type { EngineContext } from './engine-context.ts';
import type { CommandHandler } from './handle-command.ts';
import { parseWorkId } from './work-id.ts';

/** Timers of instances: boundary events, intermediate events, event sub-processes. */
export interface InstanceTimers {
  /** Fires the timer `<instanceId>:<key>`; one that is gone is nothing. */
  readonly fire: (id: string) => Promise<void>;
  /** Fires all that is due at the clock's time, in order of due time; gives how many. */
  readonly fireDue: () => Promise<number>;
}

const PAGE = 500;

export function createInstanceTimers(
  context: EngineContext,
  commands: CommandHandler,
): InstanceTimers {
  const { store, clock } = context;

  const fire = async (instanceId: string, key: number): Promise<void> => {
    const outcome = await commands.handle({
      instanceId,
      command: { kind: 'fire-timer', key },
      actor: { id: `${instanceId}:${String(key)}`, by: 'timer' },
    });
    // One that another event has closed meanwhile is nothing; one that stays must be tried again.
    if (outcome.kind === 'refused' && (await isOpen(instanceId, key))) {
      throw new WaybillError(outcome.failure);
    }
  };

  const isOpen = async (instanceId: string, key: number): Promise<boolean> =>
    (await store.timersOf(instanceId)).some((timer) => timer.key === key);

  return {
    fire: async (id) => {
      const work = parseWorkId(id);
      if (!work.ok) return;
      const { instanceId, key } = work.value;
      const timer = (await store.timersOf(instanceId)).find((found) => found.key === key);
      // Put off meanwhile: the queue is told of the new time by the commit that did so.
      if (timer && timer.due <= clock.now()) await fire(instanceId, key);
    },
    fireDue: async () => {
      const due: readonly TimerItem[] = await store.dueTimers(clock.now(), PAGE);
      for (const { instanceId, key } of due) await fire(instanceId, key);
      return due.length;
    },
  };
}

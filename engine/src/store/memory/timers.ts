import type { Store, TimerItem } from '../../ports/index.ts';
import { comesAfter, readTimerPosition } from '../../ports/timer-order.ts';
import { takePage } from '../shared/take-page.ts';
import { instanceKey } from './tables.ts';
import type { Tables } from './tables.ts';

type Timers = Pick<Store, 'timers' | 'timersOf' | 'dueTimers' | 'nextTimer'>;

export function createTimers({ timers }: Tables): Timers {
  return {
    timers: async ({ processId, dueBefore = Infinity, after, limit }) => {
      const start = readTimerPosition(after);
      const asked = (timer: TimerItem): boolean =>
        (processId === undefined || timer.processId === processId) && timer.due < dueBefore;
      return takePage(
        timers.from((timer) => comesAfter(timer, start)),
        limit,
        asked,
      );
    },
    timersOf: async (instanceId) => timers.rows(instanceKey(instanceId)),
    dueTimers: async (now, limit) => {
      const due = [];
      for (const timer of timers.from(() => true)) {
        if (timer.due > now || due.length >= limit) break;
        due.push(timer);
      }
      return due;
    },
    nextTimer: async (after) => {
      const [next] = takePage(
        timers.from((timer) => after === undefined || timer.due > after),
        1,
      );
      return next?.due;
    },
  };
}

import type { Clock } from '../../ports/index.ts';

/** One timer for the earliest of many times; it keeps no process alive. */
export interface Alarm {
  /** Rings at `time` (epoch milliseconds) or before. */
  readonly at: (time: number) => void;
  readonly stop: () => void;
}

/** `setTimeout` rings at once when asked for more. */
const LONGEST = 2 ** 31 - 1;

export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let timeout: NodeJS.Timeout | undefined;
  let set = Infinity;
  const stop = (): void => {
    clearTimeout(timeout);
    set = Infinity;
  };
  const at = (time: number): void => {
    if (time >= set) return;
    clearTimeout(timeout);
    set = time;
    const delay = Math.min(Math.max(time - clock.now(), 0), LONGEST);
    timeout = setTimeout(() => {
      set = Infinity;
      ring();
    }, delay).unref();
  };
  return { at, stop };
}

/** With a clock that is driven nothing rings: `Queue.idle` looks at what is due. */
export const NO_ALARM: Alarm = { at: () => undefined, stop: () => undefined };

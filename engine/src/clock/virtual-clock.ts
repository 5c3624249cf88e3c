import type { Clock } from '../ports/index.ts';

/** A clock that stands still until it is moved, and never goes back. */
export interface VirtualClock extends Clock {
  readonly moveTo: (time: number) => void;
}

export function createVirtualClock(start: number): VirtualClock {
  let time = start;
  return {
    now: () => time,
    moveTo: (to) => {
      time = Math.max(time, to);
    },
  };
}

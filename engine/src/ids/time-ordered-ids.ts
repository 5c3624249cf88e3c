import type { Clock, Ids } from '../ports/index.ts';

const TIME_DIGITS = 9;
const COUNTER_DIGITS = 3;
const TAG_DIGITS = 7;
const COUNTER_END = 36 ** COUNTER_DIGITS;

/**
 * 19 characters of `[0-9a-z]`: time in milliseconds (base 36), a counter within the millisecond,
 * and a tag drawn once, which keeps processes apart. Always rising within one source, also when
 * the clock is set back. `random` gives numbers from 0 to below 1.
 */
export function createTimeOrderedIds(clock: Clock, random: () => number): Ids {
  const tag = randomTag(random);
  let time = 0;
  let counter = 0;
  const next = (): string => {
    const now = clock.now();
    if (now > time) {
      time = now;
      counter = 0;
    } else if (++counter === COUNTER_END) {
      time += 1;
      counter = 0;
    }
    return digits(time, TIME_DIGITS) + digits(counter, COUNTER_DIGITS) + tag;
  };
  return { next };
}

function randomTag(random: () => number): string {
  let tag = '';
  for (let index = 0; index < TAG_DIGITS; index += 1) tag += Math.floor(random() * 36).toString(36);
  return tag;
}

function digits(value: number, width: number): string {
  return value.toString(36).padStart(width, '0');
}

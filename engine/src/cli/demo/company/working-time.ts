export const TIME_ZONE = 'Asia/Shanghai';

/** China has no summer time. */
const OFFSET = 8 * 3_600_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPENS = 9;
const CLOSES = 18;

/** `YYYY-MM-DD` in Shanghai. */
export const dayOf = (time: number): string => new Date(time + OFFSET).toISOString().slice(0, 10);

/** Epoch milliseconds of an hour of a day `YYYY-MM-DD` in Shanghai. */
export const dayAt = (day: string, hour: number): number =>
  Date.parse(`${day}T00:00:00Z`) - OFFSET + hour * HOUR;

export const addDays = (day: string, days: number): string => dayOf(dayAt(day, 12) + days * DAY);

/** The time itself where the company works then, else as far into the next working day as it lay behind. */
export function workingTime(time: number): number {
  const local = time + OFFSET;
  const weekday = new Date(local).getUTCDay();
  const hour = (local % DAY) / HOUR;
  if (weekday === 0 || weekday === 6) return workingTime(nextMorning(time, hour));
  if (hour < OPENS) return dayAt(dayOf(time), OPENS) + spread(hour);
  return hour < CLOSES ? time : workingTime(nextMorning(time, hour));
}

const nextMorning = (time: number, hour: number): number =>
  dayAt(addDays(dayOf(time), 1), OPENS) + spread(hour);

/** People do not all begin at the stroke of nine. */
const spread = (hour: number): number => Math.round((hour / 24) * 3 * 60) * 60_000;

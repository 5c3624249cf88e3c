import type { EngineContext } from './engine-context.ts';

/** Today in the engine's zone, as an ISO 8601 date. */
export const todayOf = ({ clock, timeZone }: Pick<EngineContext, 'clock' | 'timeZone'>): string =>
  dayOf(clock.now(), timeZone);

/** The day of a time in epoch milliseconds. */
export const dayOf = (time: number, timeZone: string): string =>
  // Swedish writes dates as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(time);

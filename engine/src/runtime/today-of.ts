import type { EngineContext } from './engine-context.ts';

/** Today in the engine's zone, as an ISO 8601 date. */
export const todayOf = ({ clock, timeZone }: Pick<EngineContext, 'clock' | 'timeZone'>): string =>
  dayOf(clock.now(), timeZone);

/** The day of a time in epoch milliseconds. */
export const dayOf = (time: number, timeZone: string): string => dayIn(timeZone).format(time);

/** Made once for a zone: it takes longer than all else that becomes of a row of a report. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dayIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // Swedish writes dates as ISO 8601 does.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, made);
  return made;
}

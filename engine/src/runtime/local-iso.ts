import { DateTime } from 'luxon';

/** ISO 8601 with the offset of the zone, so that its day is the day there. */
export const localIso = (epochMs: number, timeZone: string): string =>
  DateTime.fromMillis(epochMs, { zone: timeZone }).toISO() ?? new Date(epochMs).toISOString();

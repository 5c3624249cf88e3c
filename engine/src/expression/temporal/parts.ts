import { DAY_MILLIS } from './calendar.ts';
import { instantOf } from './temporal-arithmetic.ts';
import { FeelDate, FeelDateTime, FeelTime } from './temporal-values.ts';
import type { Zone } from './zone.ts';

export const dateOfDateTime = ({ localMillis }: FeelDateTime): FeelDate =>
  new FeelDate(Math.floor(localMillis / DAY_MILLIS));

export const timeOfDateTime = ({ localMillis, zone }: FeelDateTime): FeelTime =>
  new FeelTime(localMillis - Math.floor(localMillis / DAY_MILLIS) * DAY_MILLIS, zone);

/** The same instant on the wall clock of a zone; a local time counts as UTC. */
export function inZone(value: FeelDateTime, zone: Zone): FeelDateTime {
  const instant = instantOf(value);
  return new FeelDateTime(instant + zone.offsetAt(instant), zone);
}

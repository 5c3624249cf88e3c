import type { CalendarDay } from './calendar.ts';
import { DAY_MILLIS, fromEpochDay } from './calendar.ts';
import {
  FeelDate,
  FeelDateTime,
  FeelTime,
  MillisDuration,
  MonthsDuration,
} from './temporal-values.ts';
import type { Opaque } from '../values/opaque.ts';

/** The FEEL string form (DMN 1.5, 10.3.4.1), ISO 8601; undefined for what is no temporal. */
export function formatTemporal(value: Opaque): string | undefined {
  if (value instanceof FeelDate) return formatDay(fromEpochDay(value.epochDay));
  if (value instanceof FeelTime) return formatTime(value.millis) + (value.zone?.text ?? '');
  if (value instanceof FeelDateTime) return formatDateTime(value);
  if (value instanceof MonthsDuration) return formatMonths(value.months);
  if (value instanceof MillisDuration) return formatMillis(value.millis);
  return undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');

function formatDay({ year, month, day }: CalendarDay): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${two(month)}-${two(day)}`;
}

function formatDateTime({ localMillis, zone }: FeelDateTime): string {
  const epochDay = Math.floor(localMillis / DAY_MILLIS);
  const time = formatTime(localMillis - epochDay * DAY_MILLIS);
  return `${formatDay(fromEpochDay(epochDay))}T${time}${zone?.text ?? ''}`;
}

function formatTime(millis: number): string {
  const seconds = Math.floor(millis / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return clock.map(two).join(':') + fractionOf(millis);
}

function fractionOf(millis: number): string {
  const fraction = millis % 1000;
  return fraction === 0 ? '' : `.${String(fraction).padStart(3, '0').replace(/0+$/, '')}`;
}

function formatMonths(months: number): string {
  const total = Math.abs(months);
  const [years, rest] = [Math.floor(total / 12), total % 12];
  const text = (years ? `${years}Y` : '') + (rest ? `${rest}M` : '');
  return `${months < 0 ? '-' : ''}P${text || '0M'}`;
}

function formatMillis(millis: number): string {
  const total = Math.abs(millis);
  const days = Math.floor(total / DAY_MILLIS);
  const hours = Math.floor(total / 3_600_000) % 24;
  const minutes = Math.floor(total / 60_000) % 60;
  const seconds = `${Math.floor(total / 1000) % 60}${fractionOf(total)}`;
  const time =
    (hours ? `${hours}H` : '') +
    (minutes ? `${minutes}M` : '') +
    (seconds === '0' ? '' : `${seconds}S`);
  const text = (days ? `${days}D` : '') + (time ? `T${time}` : '');
  return `${millis < 0 ? '-' : ''}P${text || 'T0S'}`;
}

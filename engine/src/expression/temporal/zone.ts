import { IANAZone } from 'luxon';
import { DAY_MILLIS } from './calendar.ts';

/** A time zone as written in FEEL: an offset or an IANA name. */
export interface Zone {
  /** `Z`, `+08:00` or `@Asia/Shanghai`, as it follows a time. */
  readonly text: string;
  /** Milliseconds the zone is ahead of UTC at an instant. */
  readonly offsetAt: (epochMillis: number) => number;
  readonly fixed: boolean;
}

export const UTC: Zone = { text: 'Z', offsetAt: () => 0, fixed: true };

const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;
const OFFSET = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/;
const MAX_NAMES = 1000;
const named = new Map<string, Zone>();

/** The zone of `Z`, `+08:00`, `@Asia/Shanghai` or `Asia/Shanghai`; undefined where there is none. */
export function parseZone(text: string): Zone | undefined {
  if (text === 'Z' || text === 'z' || text === '@UTC' || text === 'UTC') return UTC;
  const offset = OFFSET.exec(text);
  if (offset) return offsetZone(offset);
  const name = text.startsWith('@') ? text.slice(1) : text;
  return named.get(name) ?? namedZone(name);
}

/** The zone that is `millis` ahead of UTC; undefined at 24 hours or more. */
export function fixedZone(millis: number): Zone | undefined {
  if (Math.abs(millis) >= DAY_MILLIS) return undefined;
  if (millis === 0) return { text: '+00:00', offsetAt: () => 0, fixed: true };
  const total = Math.trunc(Math.abs(millis) / 1000);
  const parts = [Math.trunc(total / 3600), Math.trunc(total / 60) % 60, total % 60];
  if (parts[2] === 0) parts.pop();
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return { text: (millis < 0 ? '-' : '+') + text, offsetAt: () => millis, fixed: true };
}

function offsetZone(match: RegExpExecArray): Zone | undefined {
  const [, sign, hours, minutes, seconds] = match;
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  return fixedZone((sign === '-' ? -total : total) * 1000);
}

/** Zones are kept, as making one costs; the number is bounded because texts come from users. */
function namedZone(name: string): Zone | undefined {
  if (name.length > 64 || !NAME.test(name) || !IANAZone.isValidZone(name)) return undefined;
  if (named.size >= MAX_NAMES) {
    named.clear();
    IANAZone.resetCache();
  }
  const zone = IANAZone.create(name);
  const made: Zone = {
    text: `@${name}`,
    offsetAt: (epochMillis) => Math.round(zone.offset(epochMillis) * 60_000),
    fixed: false,
  };
  named.set(name, made);
  return made;
}

/**
 * The instant of a wall-clock time. Where clocks go back the earlier instant is meant; where they
 * go forward a skipped time counts on from before the change, as in RFC 5545, 3.3.5.
 */
export function toInstant(localMillis: number, zone: Zone): number {
  if (zone.fixed) return localMillis - zone.offsetAt(localMillis);
  const before = zone.offsetAt(localMillis - DAY_MILLIS);
  const after = zone.offsetAt(localMillis + DAY_MILLIS);
  const early = localMillis - before;
  if (before === after || zone.offsetAt(early) === before) return early;
  const late = localMillis - after;
  return zone.offsetAt(late) === after ? late : early;
}

import type { Json } from '../../model/index.ts';
import type { RuleResources } from '../resources.ts';
import { RuleStop } from '../rule-stop.ts';
import type { WorkingCalendar } from './compile-calendar.ts';

const SHOWN = 30;

/** The calendar that a value names while rules are evaluated; undefined where it names none. */
export function namedCalendar(
  { calendars }: RuleResources,
  name: Json,
): WorkingCalendar | undefined {
  if (name === null) return undefined;
  const found = typeof name === 'string' ? calendars.get(name) : undefined;
  if (found) return found;
  const known = [...calendars.keys()].slice(0, SHOWN).join(', ') || 'none';
  throw new RuleStop(
    'RULES_CALENDAR',
    `Expected the name of a calendar, but got ${JSON.stringify(name)}; there are: ${known}.`,
  );
}

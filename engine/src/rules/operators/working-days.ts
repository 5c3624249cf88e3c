import type { Json } from '../../model/index.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { namedCalendar } from '../calendar/named-calendar.ts';
import type { WorkingCalendar } from '../calendar/compile-calendar.ts';
import type { RuleResources } from '../resources.ts';
import { isObject } from '../schema/json-kinds.ts';
import { dateOf } from './date-value.ts';
import type { RuleOperator } from './rule-operator.ts';
import { DECIMAL_COST } from './rule-operator.ts';

/** `{ "days", "of", "calendar" }`: the date seen lies from `of` to that many working days from it. */
function within(wanted: boolean): RuleOperator {
  return {
    expects: 'an object with days (a whole number), of (a date) and calendar',
    accepts: (expected) =>
      isObject(expected) &&
      'days' in expected &&
      (typeof expected['of'] !== 'string' || dateOf(expected['of']) !== undefined),
    holds: (seen, expected, charge, resources) => {
      charge(2 * DECIMAL_COST);
      const day = dateOf(seen)?.day;
      const window = windowOf(expected, resources);
      if (day === undefined || window === undefined) return false;
      return (day >= window.from && day <= window.to) === wanted;
    },
  };
}

export const withinWorkingDays = within(true);
export const notWithinWorkingDays = within(false);

/** First and last day, both included; undefined where the operand is of another kind. */
function windowOf(
  expected: Json,
  resources: RuleResources,
): { readonly from: string; readonly to: string } | undefined {
  if (!isObject(expected)) return undefined;
  const calendar = namedCalendar(resources, expected['calendar'] ?? null);
  const of = dateOf(expected['of'] ?? null)?.day;
  const count = dayCountOf(expected['days'] ?? null);
  return calendar && of !== undefined && count !== undefined
    ? ordered(calendar, of, count)
    : undefined;
}

function ordered(
  calendar: WorkingCalendar,
  of: string,
  days: number,
): { readonly from: string; readonly to: string } {
  const other = addWorkingDays(calendar, of, days);
  return days < 0 ? { from: other, to: of } : { from: of, to: other };
}

const MAX_DAYS = 1_000;

/** A whole number of days within the bounds of a calendar, or undefined. */
export const dayCountOf = (value: Json): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_DAYS
    ? value
    : undefined;

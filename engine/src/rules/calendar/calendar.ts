import type { Words } from '../words.ts';

/** Days from `from` to `to`, both included; one day where `to` is absent. `YYYY-MM-DD`. */
export interface CalendarSpan {
  readonly from: string;
  readonly to?: string;
  readonly name?: Words;
}

/** Published as `calendar.schema.json`; `docs/rules.md` says what each member means. */
export interface CalendarDefinition {
  readonly from: string;
  readonly until: string;
  /** ISO 8601 weekdays: 1 Monday … 7 Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly CalendarSpan[];
  /** Make-up days: worked although weekend or holiday. */
  readonly workingDays?: readonly CalendarSpan[];
  readonly source?: string;
}

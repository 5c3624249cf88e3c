import { DateTime } from 'luxon';
import type { AlarmSubject, Prediction } from '../../alarms/index.ts';
import type { Variables } from '../../model/index.ts';
import { dueTime, NO_DUE } from '../../ports/task-order.ts';

/** One thing as the rule set `alarm` looks at it. */
export interface JudgedThing {
  readonly subject: AlarmSubject;
  /** What does not apply is absent; undefined: the thing is over, and nothing is to be judged. */
  readonly inputs?: Variables;
  readonly prediction?: Prediction;
  /** Said behind whatever is found. */
  readonly told?: { readonly zh: string; readonly en: string };
}

export const iso = (time: number): string => new Date(time).toISOString();

/** Of a date without a time: the end of that day. Undefined where it cannot be read. */
export function dueAt(given: unknown, timeZone: string): string | undefined {
  if (typeof given !== 'string') return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(given)) {
    const day = DateTime.fromISO(given, { zone: timeZone });
    return day.isValid ? iso(day.endOf('day').toMillis()) : undefined;
  }
  const time = dueTime(given);
  return time === NO_DUE ? undefined : iso(time);
}

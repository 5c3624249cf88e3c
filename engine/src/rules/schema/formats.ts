import { decimalOf } from '../decimal-value.ts';
import { dateOf } from '../operators/date-value.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?([zZ]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** ISO 8601-1 durations as RFC 3339 appendix A has them. */
const DURATION =
  /^P(?!$)((\d{1,9}Y)?(\d{1,9}M)?(\d{1,9}D)?(T(?=\d)(\d{1,9}H)?(\d{1,9}M)?(\d{1,9}S)?)?|\d{1,9}W)$/;

const EMAIL =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){0,9}$/;

const isDay = (text: string): boolean => text.length === 10 && dateOf(text) !== undefined;

/** The formats that are checked; every pattern is linear. */
export const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDay,
  // RFC 3339: a time with seconds and an offset.
  'date-time': (text) =>
    /^[tT]$/.test(text.charAt(10)) && isDay(text.slice(0, 10)) && TIME.test(text.slice(11)),
  time: (text) => TIME.test(text),
  duration: (text) => DURATION.test(text),
  email: (text) => text.length <= 320 && EMAIL.test(text),
  decimal: (text) => decimalOf(text) !== undefined,
};

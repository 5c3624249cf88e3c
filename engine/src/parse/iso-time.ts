export type TimerKind = 'date' | 'duration' | 'cycle';

const DURATION =
  /^P(?=[\dT])(\d+([.,]\d+)?Y)?(\d+([.,]\d+)?M)?(\d+([.,]\d+)?W)?(\d+([.,]\d+)?D)?(T(?=\d)(\d+([.,]\d+)?H)?(\d+([.,]\d+)?M)?(\d+([.,]\d+)?S)?)?$/;

const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?(?:\[[\w/+-]{1,64}\])?)?$/;

/** Whether the text is an ISO 8601 literal of that kind. */
export function isIsoLiteral(kind: TimerKind, text: string): boolean {
  if (text.length > 200) return false;
  if (kind === 'duration') return isDuration(text);
  if (kind === 'date') return isDate(text);
  return isCycle(text);
}

/** Text that can only have been meant as ISO 8601, right or wrong: never read as FEEL. */
export function looksIso(text: string): boolean {
  return /^(R-?\d*\/|-?P(\d|T)|\d{4}-\d{1,2}-\d{1,2})/.test(text);
}

/** Five to seven blank-separated fields that begin with two of digits and stars, or `@daily`. */
export function looksCron(text: string): boolean {
  if (/^@[a-z]+$/i.test(text)) return true;
  const fields = text.slice(0, 200).split(/\s+/);
  const first = fields.slice(0, 2).every((field) => /^[-*/,?\d]*[*?\d][-*/,?\d]*$/.test(field));
  return first && fields.length >= 5 && fields.length <= 7;
}

function isDuration(text: string): boolean {
  return DURATION.test(text);
}

function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  const realDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return realDay && hour <= 24 && minute < 60 && second <= 60;
}

/** `Rn/duration`, `Rn/start/duration`, `Rn/duration/end`; without a number it has no end. */
function isCycle(text: string): boolean {
  const [repeat, first, second, ...rest] = text.split('/');
  if (!/^R\d*$/.test(repeat ?? '') || first === undefined || rest.length > 0) return false;
  if (second === undefined) return isDuration(first);
  return (isDate(first) && isDuration(second)) || (isDuration(first) && isDate(second));
}

import { addDuration, parseCycle, toEpochMs } from '../expression/index.ts';

export type TimerKind = 'date' | 'duration' | 'cycle';

/** Whether the text is an ISO 8601 literal of that kind, as the engine reads it at run time. */
export function isIsoLiteral(kind: TimerKind, text: string): boolean {
  if (text.length > 200) return false;
  if (kind === 'duration') return /^P/.test(text) && addDuration(0, text, 'UTC').ok;
  if (kind === 'date') return toEpochMs(text, 'UTC').ok;
  return parseCycle(text, 'UTC').ok;
}

/** Text that can only have been meant as ISO 8601, right or wrong: never read as FEEL. */
export function looksIso(text: string): boolean {
  return /^(R-?\d*\/|-?PT?\d|\d{4}-\d{1,2}-\d{1,2})/.test(text);
}

/** Five to seven blank-separated fields that begin with two of digits and stars, or `@daily`. */
export function looksCron(text: string): boolean {
  if (/^@[a-z]+$/i.test(text)) return true;
  const fields = text.slice(0, 200).split(/\s+/);
  const first = fields.slice(0, 2).every((field) => /^[-*/,?\d]*[*?\d][-*/,?\d]*$/.test(field));
  return first && fields.length >= 5 && fields.length <= 7;
}

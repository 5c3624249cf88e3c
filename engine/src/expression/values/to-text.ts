import { LIMITS } from '../limits.ts';
import type { Run } from '../run.ts';
import { charge, checkStringLength, EvaluationStop } from '../run.ts';
import { formatTemporal } from '../temporal/format-temporal.ts';
import type { FeelNumber } from './decimal.ts';
import { isNumber, toDecimal } from './decimal.ts';
import { FeelRange } from './feel-range.ts';
import { isContext, isList } from './kinds.ts';
import { Opaque } from './opaque.ts';
import type { Value } from './value.ts';

/** What `string()` gives (DMN 1.5, 10.3.4.1): FEEL that reads back as the same value. */
export function toText(run: Run, value: Value): string {
  return typeof value === 'string' ? value : write(run, value);
}

/** Plain digits, never an exponent. */
export const numberText = (value: FeelNumber): string =>
  typeof value === 'number' && Number.isSafeInteger(value)
    ? String(value)
    : toDecimal(value).toFixed();

function write(run: Run, value: Value): string {
  charge(run, 1);
  if (value === null) return 'null';
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&')}"`;
  if (typeof value === 'boolean') return String(value);
  if (isNumber(value)) return numberText(value);
  if (value instanceof FeelRange) return rangeText(run, value);
  if (value instanceof Opaque) return formatTemporal(value) ?? value.type;
  return structureText(run, value);
}

function structureText(run: Run, value: Value): string {
  if (run.depth >= LIMITS.valueDepth) {
    throw new EvaluationStop('EXPRESSION_DEPTH', 'Expected a value of less depth to write.');
  }
  run.depth += 1;
  const text = isList(value)
    ? `[${joined(run, value, (item) => write(run, item))}]`
    : isContext(value)
      ? `{${joined(run, Object.entries(value), ([key, item]) => entryText(run, key, item))}}`
      : '';
  run.depth -= 1;
  return text;
}

function joined<T>(run: Run, items: readonly T[], text: (item: T) => string): string {
  let result = '';
  for (const item of items) {
    result += (result === '' ? '' : ', ') + text(item);
    checkStringLength(result.length);
  }
  charge(run, result.length >> 6);
  return result;
}

const entryText = (run: Run, key: string, value: Value): string =>
  `${/\W/.test(key) ? write(run, key) : key}: ${write(run, value)}`;

function rangeText(run: Run, range: FeelRange): string {
  const open = range.startIncluded ? '[' : '(';
  const close = range.endIncluded ? ']' : ')';
  return `${open}${write(run, range.start)}..${write(run, range.end)}${close}`;
}

import { WaybillError, type Json, type Variables } from '@waybill/engine';
import { isDay, isNumber, isOrdered, readCondition, type Comparison } from '../contract/index.ts';
import { fold } from './fold.ts';

/**
 * What `<path><comparison><value>` asks of variables, such as `order.buyer.name~ACME`; lists are gone
 * into. Refuses with REQUEST_INVALID what cannot be read, and what could be true of nothing.
 */
export function conditionOn(written: string): (variables: Variables) => boolean {
  const condition = readCondition(written);
  if (condition === undefined) throw new WaybillError(unreadable(written));
  const { comparison } = condition;
  const path = condition.path
    .replaceAll('[]', '')
    .split('.')
    .map((name) => name.trim());
  const wanted = fold(condition.value);
  if (wanted === '' || path.includes('')) throw new WaybillError(unreadable(written));
  if ((comparison === 'least' || comparison === 'most') && !isOrdered(wanted))
    throw new WaybillError(unordered(written));
  return (variables) => reached(variables, path).some((value) => HOLDS[comparison](value, wanted));
}

function reached(value: Json, path: readonly string[]): readonly Json[] {
  if (isList(value)) return value.flatMap((one) => reached(one, path));
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return [];
  return reached(value[name] ?? null, rest);
}

const HOLDS: Readonly<Record<Comparison, (value: Json, wanted: string) => boolean>> = {
  equal: isEqual,
  contains: (value, wanted) => fold(textOf(value)).includes(wanted),
  least: (value, wanted) => (compared(value, wanted) ?? -1) >= 0,
  most: (value, wanted) => (compared(value, wanted) ?? 1) <= 0,
};

/** Numbers and amounts by what they count, days within the day, all else by its text. */
function isEqual(value: Json, wanted: string): boolean {
  const text = textOf(value);
  // A text that looks like a number, as an item number does, is that text alone.
  const byOrder = typeof value !== 'string' || isDay(wanted);
  return fold(text) === wanted || (byOrder && compared(value, wanted) === 0);
}

/** Below, at or above 0; undefined where the two have no order, as texts have none. */
function compared(value: Json, wanted: string): number | undefined {
  const text = textOf(value);
  if (isDay(wanted)) {
    const day = TIME.exec(text)?.[1];
    return day === undefined ? undefined : Date.parse(day) - Date.parse(wanted);
  }
  return isNumber(text) && isNumber(wanted) ? Number(text) - Number(wanted) : undefined;
}

/** Of money its amount; of another object none, since its members have paths of their own. */
function textOf(value: Json): string {
  if (typeof value !== 'object') return String(value);
  const isMoney = value !== null && 'amount' in value && 'currency' in value;
  return isMoney && typeof value['amount'] !== 'object' ? String(value['amount']) : '';
}

/** The day as it is written, in whatever zone. */
const TIME = /^(\d{4}-\d{2}-\d{2})(?:$|T)/;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const unreadable = (written: string) => ({
  code: 'REQUEST_INVALID',
  message: `Expected a condition such as \`order.buyer.name~ACME\`, with =, ~, >= or <= between a path and a value, but it is "${written}".`,
  mend: 'Name a variable, a comparison and a value.',
});

const unordered = (written: string) => ({
  code: 'REQUEST_INVALID',
  message: `Expected a number or a day such as 2026-11-23 behind >= or <=, but the condition is "${written}".`,
  mend: 'Compare texts by = or ~.',
});

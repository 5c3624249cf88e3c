import { Decimal } from 'decimal.js';
import type { Json } from '../../model/index.ts';
import { dayOfEpoch, epochDayOf } from '../calendar/epoch-day.ts';
import { decimalOf } from '../decimal-value.ts';
import { dateOf } from '../operators/date-value.ts';
import { isList, isObject } from '../schema/json-kinds.ts';
import { sampleValues, typesOf } from './sample-values.ts';

/** What a list of `contains` conditions may have: all subsets are tried up to so many. */
const MAX_ITEMS = 8;

/**
 * Values of an input among which every way is that its conditions can come out: the literals that
 * they compare with, what lies between and beyond them, the ends of its domain, another text, and
 * null. Values that the schema forbids are still among them.
 */
export function tellingValues(
  schema: Json | undefined,
  literals: readonly Json[],
): readonly Json[] {
  const points = literals.flatMap((literal) => (isList(literal) ? literal : [literal]));
  const types = typesOf(schema);
  if (types.length === 1 && types[0] === 'array') return [...subsets(points), null];
  return [
    ...points,
    ...sampleValues(schema),
    ...numbersAround(schema, points, types),
    ...daysAround(points),
    ...points.filter((point) => typeof point === 'string').map((text) => `${text}0`),
    ...(types.includes('string') ? [otherText(points)] : []),
    ...(types.includes('array') ? subsets(points) : []),
    ...(types.includes('boolean') ? [true, false] : []),
    null,
  ];
}

/** The least step of the domain: whole numbers, or as finely as anybody writes. */
function numbersAround(
  schema: Json | undefined,
  points: readonly Json[],
  types: readonly string[],
): readonly Json[] {
  const bounds = isObject(schema)
    ? ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map((name) => schema[name])
    : [];
  const marks = [...points, ...bounds]
    .flatMap((value) => (value === undefined ? [] : (decimalOf(value) ?? [])))
    .toSorted((a, b) => a.comparedTo(b));
  if (marks.length === 0) return [];
  const step = stepOf(schema, types);
  const around = marks.flatMap((mark, at) => {
    const next = marks[at + 1];
    const middle = next === undefined ? [] : [mark.plus(next).dividedBy(2)];
    return [mark, mark.minus(step), mark.plus(step), ...middle];
  });
  const onGrid = around.flatMap((value) => {
    const rest = value.mod(step);
    return rest.isZero() ? [value] : [value, value.minus(rest), value.minus(rest).plus(step)];
  });
  const unique = [...new Set(onGrid.map((value) => value.toFixed()))];
  return unique.flatMap((text) => [
    ...(types.includes('number') || types.includes('integer') ? [Number(text)] : []),
    ...(types.includes('string') ? [text] : []),
  ]);
}

function stepOf(schema: Json | undefined, types: readonly string[]): Decimal {
  const multiple = isObject(schema) ? schema['multipleOf'] : undefined;
  if (typeof multiple === 'number' && multiple > 0) return new Decimal(multiple);
  return new Decimal(types.includes('integer') && !types.includes('number') ? 1 : '0.01');
}

/** Each day named, the days beside it, and such with a time where the literals have one. */
function daysAround(points: readonly Json[]): readonly Json[] {
  return points.flatMap((point) => {
    const date = dateOf(point);
    if (date === undefined) return [];
    const day = epochDayOf(date.day);
    const days = [day - 1, day, day + 1].map(dayOfEpoch);
    const { instant } = date;
    if (instant === undefined) return [...days, ...days.map((one) => `${one}T12:00:00Z`)];
    return [...days, ...[-1000, 0, 1000].map((by) => new Date(instant + by).toISOString())];
  });
}

function otherText(points: readonly Json[]): string {
  let text = 'other';
  while (points.includes(text)) text += '_';
  return text;
}

function subsets(points: readonly Json[]): readonly Json[] {
  const items = [...new Set(points)].slice(0, MAX_ITEMS);
  return Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, at) => (bits & (1 << at)) !== 0),
  );
}

export const hasAllSubsets = (literals: readonly Json[]): boolean =>
  new Set(literals).size <= MAX_ITEMS;

import type { Run } from '../run.ts';
import { charge, warn } from '../run.ts';
import { zoneCost } from '../temporal/zone-cost.ts';
import { temporalProperty } from '../temporal/temporal-properties.ts';
import { isNumber } from '../values/decimal.ts';
import { FeelRange } from '../values/feel-range.ts';
import { isList } from '../values/kinds.ts';
import { Opaque } from '../values/opaque.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';

/** `value.name`; over a list, the list of its items' properties (DMN 1.5, 10.3.2.5). */
export function propertyOf(run: Run, value: Value, name: string): Value {
  if (typeof value !== 'object' || value === null || isNumber(value)) {
    return missing(run, value, name);
  }
  if (isList(value)) {
    charge(run, value.length);
    return value.map((item) => (isList(item) ? null : propertyOf(run, item, name)));
  }
  if (value instanceof Opaque) {
    charge(run, zoneCost(value));
    return opaqueProperty(value, name) ?? missing(run, value, name);
  }
  return Object.hasOwn(value, name) ? (value[name] ?? null) : missing(run, value, name);
}

const missing = (run: Run, value: Value, name: string): null =>
  warn(run, `Property '${name}' not found in ${typeName(value)}.`);

function opaqueProperty(value: Opaque, name: string): Value | undefined {
  return value instanceof FeelRange ? rangeProperty(value, name) : temporalProperty(value, name);
}

function rangeProperty(range: FeelRange, name: string): Value | undefined {
  switch (name) {
    case 'start':
      return range.start;
    case 'end':
      return range.end;
    case 'start included':
      return range.startIncluded;
    case 'end included':
      return range.endIncluded;
    default:
      return undefined;
  }
}

import type { Run } from '../run.ts';
import { charge, checkStringLength, warn } from '../run.ts';
import { zoneCost } from '../temporal/zone-cost.ts';
import { addTemporal, subtractTemporal } from '../temporal/temporal-arithmetic.ts';
import { fromDecimal, isNumber, toDecimal } from '../values/decimal.ts';
import { Opaque } from '../values/opaque.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';

/** `+` by DMN 1.5, 10.3.2.3, table 57. */
export function add(run: Run, left: Value, right: Value): Value {
  if (isNumber(left) && isNumber(right)) {
    return fromDecimal(toDecimal(left).plus(toDecimal(right)));
  }
  if (typeof left === 'string' && typeof right === 'string') {
    checkStringLength(left.length + right.length);
    charge(run, (left.length + right.length) >> 6);
    return left + right;
  }
  charge(run, zoneCost(left) + zoneCost(right));
  const sum = left instanceof Opaque && right instanceof Opaque ? addTemporal(left, right) : null;
  return sum ?? warn(run, `Cannot add ${typeName(right)} to ${typeName(left)}.`);
}

/** `-` by the same table. */
export function subtract(run: Run, left: Value, right: Value): Value {
  if (isNumber(left) && isNumber(right)) {
    return fromDecimal(toDecimal(left).minus(toDecimal(right)));
  }
  charge(run, zoneCost(left) + zoneCost(right));
  const difference =
    left instanceof Opaque && right instanceof Opaque ? subtractTemporal(left, right) : null;
  return difference ?? warn(run, `Cannot subtract ${typeName(right)} from ${typeName(left)}.`);
}

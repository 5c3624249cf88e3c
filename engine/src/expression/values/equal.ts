import type { Run } from '../run.ts';
import { charge, EvaluationStop } from '../run.ts';
import { LIMITS } from '../limits.ts';
import { compareValues } from './compare.ts';
import { isNumber } from './decimal.ts';
import { entryOf } from './entries.ts';
import { FeelRange } from './feel-range.ts';
import { isContext, isList } from './kinds.ts';
import { Opaque } from './opaque.ts';
import type { FeelContext, Value } from './value.ts';

/** Equality by DMN 1.5, table 53: null where the two are of different types. */
export function equalValues(run: Run, left: Value, right: Value): boolean | null {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (typeof left === 'boolean') return typeof right === 'boolean' ? false : null;
  if (typeof left === 'string' || isNumber(left)) {
    const order = compareValues(run, left, right);
    return order === null ? null : order === 0;
  }
  if (typeof right !== 'object' || isNumber(right)) return null;
  return equalStructures(run, left, right);
}

function equalStructures(run: Run, left: Value, right: Value): boolean | null {
  charge(run, 1);
  if (run.depth >= LIMITS.valueDepth) {
    throw new EvaluationStop('EXPRESSION_DEPTH', 'Expected values to compare of less depth.');
  }
  run.depth += 1;
  const result = compareStructures(run, left, right);
  run.depth -= 1;
  return result;
}

function compareStructures(run: Run, left: Value, right: Value): boolean | null {
  if (isList(left)) return isList(right) ? equalLists(run, left, right) : null;
  if (isContext(left)) return isContext(right) ? equalContexts(run, left, right) : null;
  if (left instanceof FeelRange) return right instanceof FeelRange && equalRanges(run, left, right);
  const order = compareValues(run, left, right);
  if (order !== null) return order === 0;
  return left instanceof Opaque && right instanceof Opaque && left.type === right.type
    ? false
    : null;
}

function equalLists(run: Run, left: readonly Value[], right: readonly Value[]): boolean {
  charge(run, 1 + (Math.min(left.length, right.length) >> 2));
  return (
    left.length === right.length &&
    left.every((item, index) => equalValues(run, item, right[index] ?? null) === true)
  );
}

function equalContexts(run: Run, left: FeelContext, right: FeelContext): boolean {
  const keys = Object.keys(left);
  charge(run, 1 + (keys.length >> 2));
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => {
      const other = entryOf(right, key);
      return other !== undefined && equalValues(run, left[key] ?? null, other) === true;
    })
  );
}

const equalRanges = (run: Run, left: FeelRange, right: FeelRange): boolean =>
  left.startIncluded === right.startIncluded &&
  left.endIncluded === right.endIncluded &&
  equalValues(run, left.start, right.start) === true &&
  equalValues(run, left.end, right.end) === true;

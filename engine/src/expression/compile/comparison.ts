import type { CompareSign, ComparisonNode } from '../parse/ast.ts';
import type { Run } from '../run.ts';
import { warn } from '../run.ts';
import { compareValues } from '../values/compare.ts';
import { equalValues } from '../values/equal.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Binding, Code, Compiler } from './compiler.ts';

/** `=`, `!=`, `<`, `<=`, `>`, `>=` (DMN 1.5, 10.3.2.3, tables 53 and 54). */
export function compileComparison(
  compiler: Compiler,
  node: ComparisonNode,
  binding: Binding | null,
): Code {
  const left = compiler.compile(node.left, binding);
  const right = compiler.compile(node.right, binding);
  const compare = COMPARE[node.sign];
  return (run, frame) => compare(run, left(run, frame), right(run, frame));
}

type Compare = (run: Run, left: Value, right: Value) => boolean | null;

const COMPARE: Readonly<Record<CompareSign, Compare>> = {
  '=': (run, a, b) => equal(run, a, b),
  '!=': (run, a, b) => {
    const same = equal(run, a, b);
    return same === null ? null : !same;
  },
  '<': (run, a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a < b : below(order(run, a, b)),
  '>': (run, a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a > b : above(order(run, a, b)),
  '<=': (run, a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a <= b : notAbove(order(run, a, b)),
  '>=': (run, a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a >= b : notBelow(order(run, a, b)),
};

const below = (sign: number | null): boolean | null => (sign === null ? null : sign < 0);
const above = (sign: number | null): boolean | null => (sign === null ? null : sign > 0);
const notBelow = (sign: number | null): boolean | null => (sign === null ? null : sign >= 0);
const notAbove = (sign: number | null): boolean | null => (sign === null ? null : sign <= 0);

function equal(run: Run, left: Value, right: Value): boolean | null {
  const same = equalValues(run, left, right);
  return same ?? warn(run, `Cannot compare ${typeName(left)} with ${typeName(right)}.`);
}

function order(run: Run, left: Value, right: Value): number | null {
  const sign = compareValues(run, left, right);
  return sign ?? warn(run, `Cannot compare ${typeName(left)} with ${typeName(right)}.`);
}

import { memberOf } from '../operators/member-of.ts';
import type { BetweenNode, CompareSign, MembershipNode, Node, TestNode } from '../parse/ast.ts';
import { mentionsInput } from '../parse/children.ts';
import type { Run } from '../run.ts';
import { warn } from '../run.ts';
import { equalValues } from '../values/equal.ts';
import { FeelRange } from '../values/feel-range.ts';
import { rangeHolds } from '../values/range-holds.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Binding, Code, Compiler } from './compiler.ts';
import { local } from './compiler.ts';

/** Whether a value passes a test; null where that cannot be told. */
export type Check = (run: Run, frame: Parameters<Code>[1], value: Value) => boolean | null;

/** `value in test` and `value in (test, test)`: true where one holds (DMN 1.5, table 55). */
export function compileMembership(
  compiler: Compiler,
  node: MembershipNode,
  binding: Binding | null,
): Code {
  const value = compiler.compile(node.value, binding);
  const checks = node.tests.map((test) => compileCheck(compiler, test, binding));
  return (run, frame) => anyHolds(checks, run, frame, value(run, frame));
}

export function anyHolds(
  checks: readonly Check[],
  run: Run,
  frame: Parameters<Code>[1],
  value: Value,
): boolean | null {
  let unknown = false;
  for (const check of checks) {
    const holds = check(run, frame, value);
    if (holds === true) return true;
    unknown ||= holds === null;
  }
  return unknown ? null : false;
}

/** One test. Inside it `?` is the value; a test that says `?` is taken by its own truth. */
export function compileCheck(compiler: Compiler, test: Node, binding: Binding | null): Check {
  if (test.kind === 'test') return compileSignCheck(compiler, test, binding);
  if (mentionsInput(test)) {
    const code = compiler.compile(test, local('?', binding));
    return (run, frame, value) => truth(code(run, { value, parent: frame }));
  }
  const code = compiler.compile(test, binding);
  return (run, frame, value) => memberOf(run, value, code(run, frame));
}

const truth = (value: Value): boolean | null => (typeof value === 'boolean' ? value : null);

function compileSignCheck(compiler: Compiler, test: TestNode, binding: Binding | null): Check {
  const operand = compiler.compile(test.operand, binding);
  const { sign } = test;
  return (run, frame, value) => {
    const bound = operand(run, frame);
    if (sign === '=') return equalValues(run, value, bound);
    if (sign === '!=') return opposite(equalValues(run, value, bound));
    return rangeHolds(run, halfRange(sign, bound), value);
  };
}

const opposite = (value: boolean | null): boolean | null => (value === null ? null : !value);

/** The range of the values that stand in this order to the bound. */
function halfRange(sign: Exclude<CompareSign, '=' | '!='>, bound: Value): FeelRange {
  const ends = { startIncluded: sign === '>=', endIncluded: sign === '<=' };
  return sign === '<' || sign === '<='
    ? new FeelRange(null, bound, ends)
    : new FeelRange(bound, null, ends);
}

/** `(> 5)` as a value: a range without end (DMN 1.5, 10.3.2.7). */
export function compileTest(compiler: Compiler, node: TestNode, binding: Binding | null): Code {
  const operand = compiler.compile(node.operand, binding);
  const { sign } = node;
  return (run, frame) => {
    const bound = operand(run, frame);
    if (sign === '!=') return warn(run, `A test with '!=' is no value.`);
    if (sign !== '=') return halfRange(sign, bound);
    return new FeelRange(bound, bound, { startIncluded: true, endIncluded: true });
  };
}

/** `value between low and high`, both included (DMN 1.5, 10.3.2.13.1). */
export function compileBetween(
  compiler: Compiler,
  node: BetweenNode,
  binding: Binding | null,
): Code {
  const value = compiler.compile(node.value, binding);
  const low = compiler.compile(node.low, binding);
  const high = compiler.compile(node.high, binding);
  return (run, frame) => {
    const point = value(run, frame);
    const [start, end] = [low(run, frame), high(run, frame)];
    const known = start !== null && end !== null;
    const range = new FeelRange(start, end, { startIncluded: true, endIncluded: true });
    const holds = known ? rangeHolds(run, range, point) : null;
    return holds ?? warn(run, `Cannot tell whether ${typeName(point)} lies between the two.`);
  };
}

import type { Node, UnaryTestsNode } from '../parse/ast.ts';
import { mentionsInput } from '../parse/children.ts';
import type { Value } from '../values/value.ts';
import { equalValues } from '../values/equal.ts';
import { memberOf } from '../operators/member-of.ts';
import type { Binding, Code, Compiler } from './compiler.ts';
import type { Check } from './membership.ts';
import { anyHolds, compileCheck } from './membership.ts';

/** Tests of the input `?`: true where one of them holds (DMN 1.5, 10.3.2.9). */
export function compileUnaryTests(
  compiler: Compiler,
  node: UnaryTestsNode,
  binding: Binding | null,
): Code {
  const input = compiler.compile({ kind: 'name', name: '?', start: 0, end: 0 }, binding);
  const checks = node.tests.map((test) => compileInputCheck(compiler, test, binding));
  if (checks.length === 0) return () => true;
  return (run, frame) => {
    const holds = anyHolds(checks, run, frame, input(run, frame));
    return node.negated && holds !== null ? !holds : holds;
  };
}

/** A condition over other variables counts by its truth, a literal true or false by equality. */
function compileInputCheck(compiler: Compiler, test: Node, binding: Binding | null): Check {
  if (test.kind === 'test' || test.kind === 'literal' || mentionsInput(test)) {
    return compileCheck(compiler, test, binding);
  }
  const code = compiler.compile(test, binding);
  return (run, frame, value) => {
    const outcome: Value = code(run, frame);
    if (typeof outcome !== 'boolean') return memberOf(run, value, outcome);
    return typeof value === 'boolean' ? equalValues(run, value, outcome) : outcome;
  };
}

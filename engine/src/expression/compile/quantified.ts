import type { QuantifiedNode } from '../parse/ast.ts';
import { weightOf } from '../parse/children.ts';
import { charge } from '../run.ts';
import type { Binding, Code, Compiler } from './compiler.ts';
import { compileIteration } from './iteration.ts';

/**
 * `some` is the three-valued or of its conditions and `every` their and, so a condition that is
 * null leaves the result open unless another decides (DMN 1.5, 10.3.2.15).
 */
export function compileQuantified(
  compiler: Compiler,
  node: QuantifiedNode,
  binding: Binding | null,
): Code {
  const { walk, inner } = compileIteration(compiler, node.iterators, binding);
  const body = compiler.compile(node.body, inner);
  const weight = weightOf(node.body);
  const decisive = node.quantifier === 'some';
  return (run, frame) => {
    const seen = { decisive: false, unknown: false };
    const complete = walk(run, frame, (at) => {
      charge(run, weight);
      const value = body(run, at);
      seen.decisive ||= value === decisive;
      seen.unknown ||= typeof value !== 'boolean';
      return !seen.decisive;
    });
    if (seen.decisive) return decisive;
    return !complete || seen.unknown ? null : !decisive;
  };
}

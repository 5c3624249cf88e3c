import type { ForNode } from '../parse/ast.ts';
import { mentionsPartial, weightOf } from '../parse/children.ts';
import { charge, checkListLength } from '../run.ts';
import type { Value } from '../values/value.ts';
import type { Binding, Code, Compiler } from './compiler.ts';
import { local } from './compiler.ts';
import { compileIteration } from './iteration.ts';

/** `for … return …`: the list of results; `partial` is the results so far (DMN 1.5, 10.3.2.14). */
export function compileFor(compiler: Compiler, node: ForNode, binding: Binding | null): Code {
  const { walk, inner } = compileIteration(compiler, node.iterators, binding);
  const partial = mentionsPartial(node.body);
  const body = compiler.compile(node.body, partial ? local('partial', inner) : inner);
  const weight = weightOf(node.body);
  return (run, frame) => {
    const results: Value[] = [];
    const complete = walk(run, frame, (at) => {
      charge(run, weight + (partial ? results.length >> 4 : 0));
      results.push(body(run, partial ? { value: results.slice(), parent: at } : at));
      checkListLength(results.length);
      return true;
    });
    return complete ? results : null;
  };
}

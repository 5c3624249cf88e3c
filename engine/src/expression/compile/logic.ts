import type { LogicNode } from '../parse/ast.ts';
import type { Binding, Code, Compiler } from './compiler.ts';

/** Three-valued `and` and `or`; what is no boolean counts as null (DMN 1.5, table 51). */
export function compileLogic(compiler: Compiler, node: LogicNode, binding: Binding | null): Code {
  const left = compiler.compile(node.left, binding);
  const right = compiler.compile(node.right, binding);
  return decided(left, right, node.sign === 'or');
}

/** `decisive` is the value that settles the result alone: false for `and`, true for `or`. */
function decided(left: Code, right: Code, decisive: boolean): Code {
  return (run, frame) => {
    const a = left(run, frame);
    if (a === decisive) return decisive;
    const b = right(run, frame);
    if (b === decisive) return decisive;
    return a === !decisive && b === !decisive ? !decisive : null;
  };
}

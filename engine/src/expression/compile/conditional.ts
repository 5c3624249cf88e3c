import type { ConditionalNode } from '../parse/ast.ts';
import type { Binding, Code, Compiler } from './compiler.ts';

/** Anything but true takes the else branch (DMN 1.5, table 50). */
export function compileConditional(
  compiler: Compiler,
  node: ConditionalNode,
  binding: Binding | null,
): Code {
  const condition = compiler.compile(node.condition, binding);
  const whenTrue = compiler.compile(node.whenTrue, binding);
  const otherwise = compiler.compile(node.otherwise, binding);
  return (run, frame) =>
    condition(run, frame) === true ? whenTrue(run, frame) : otherwise(run, frame);
}

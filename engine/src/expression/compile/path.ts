import { propertyOf } from '../operators/property-of.ts';
import type { PathNode } from '../parse/ast.ts';
import type { Binding, Code, Compiler } from './compiler.ts';

/** `target.name`. */
export function compilePath(compiler: Compiler, node: PathNode, binding: Binding | null): Code {
  const target = compiler.compile(node.target, binding);
  const { name } = node;
  return (run, frame) => propertyOf(run, target(run, frame), name);
}

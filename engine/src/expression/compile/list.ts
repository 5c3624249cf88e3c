import type { ListNode, RangeNode } from '../parse/ast.ts';
import { FeelRange } from '../values/feel-range.ts';
import type { Binding, Code, Compiler } from './compiler.ts';

export function compileList(compiler: Compiler, node: ListNode, binding: Binding | null): Code {
  const items = node.items.map((item) => compiler.compile(item, binding));
  return (run, frame) => items.map((item) => item(run, frame));
}

export function compileRange(compiler: Compiler, node: RangeNode, binding: Binding | null): Code {
  const from = compiler.compile(node.from, binding);
  const to = compiler.compile(node.to, binding);
  const ends = { startIncluded: node.startIncluded, endIncluded: node.endIncluded };
  return (run, frame) => new FeelRange(from(run, frame), to(run, frame), ends);
}

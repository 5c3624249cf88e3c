import type { ContextNode } from '../parse/ast.ts';
import { warn } from '../run.ts';
import type { MutableContext } from '../values/entries.ts';
import { putEntry } from '../values/entries.ts';
import type { Binding, Code, Compiler, Frame } from './compiler.ts';
import { local } from './compiler.ts';

/** Each entry sees the entries before it; a key given twice makes the context null (10.3.2.6). */
export function compileContext(
  compiler: Compiler,
  node: ContextNode,
  binding: Binding | null,
): Code {
  let inner = binding;
  const entries: { key: string; code: Code }[] = [];
  for (const { key, value } of node.entries) {
    entries.push({ key, code: compiler.compile(value, inner) });
    inner = local(key, inner);
  }
  const keys = new Set(entries.map((entry) => entry.key));
  if (keys.size < entries.length) return (run) => warn(run, 'A context holds the same key twice.');
  return (run, frame) => {
    const context: MutableContext = {};
    let at: Frame | null = frame;
    for (const { key, code } of entries) {
      const value = code(run, at);
      putEntry(context, key, value);
      at = { value, parent: at };
    }
    return context;
  };
}

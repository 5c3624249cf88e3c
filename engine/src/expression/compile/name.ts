import { builtinFunction } from '../builtins/builtin-function.ts';
import type { NameNode } from '../parse/ast.ts';
import { SyntaxStop } from '../parse/syntax-stop.ts';
import { warn } from '../run.ts';
import { entryOf } from '../values/entries.ts';
import { isContext } from '../values/kinds.ts';
import type { Binding, Code, Compiler, Frame } from './compiler.ts';

/** Where a name is bound: frames outwards, and the item frames passed on the way. */
interface Place {
  /** Frames between here and the binding; undefined where the name is free. */
  readonly hops: number | undefined;
  /** Frames of items on the way, whose entries come before the binding. */
  readonly items: readonly number[];
}

/** A name: a local binding, else an entry of an item, else a variable, else a builtin. */
export function compileName(compiler: Compiler, node: NameNode, binding: Binding | null): Code {
  const place = findPlace(compiler, node.name, binding);
  const outer =
    place.hops === undefined ? compileFree(compiler, node.name) : compileLocal(place.hops);
  return place.items.length === 0 ? outer : compileEntry(node.name, place.items, outer);
}

export function findPlace(compiler: Compiler, name: string, binding: Binding | null): Place {
  const items: number[] = [];
  let hops = 0;
  for (let at = binding; at !== null; at = at.parent) {
    if ((compiler.nameSteps -= 1) < 0) throw new SyntaxStop(TOO_MANY_NAMES, 'EXPRESSION_TEXT_SIZE');
    if (at.kind === 'item') {
      items.push(hops);
      if (name === 'item') return { hops, items };
    } else if (at.name === name) {
      return { hops, items };
    }
    hops += 1;
  }
  return { hops: undefined, items };
}

const TOO_MANY_NAMES =
  'Expected names that are found in few steps, but too many names are bound around too many uses.';

function compileLocal(hops: number): Code {
  if (hops === 0) return (_run, frame) => frame?.value ?? null;
  return (_run, frame) => frameAt(frame, hops)?.value ?? null;
}

function frameAt(frame: Frame | null, hops: number): Frame | null {
  let at = frame;
  for (let left = hops; left > 0 && at !== null; left -= 1) at = at.parent;
  return at;
}

function compileEntry(name: string, items: readonly number[], outer: Code): Code {
  return (run, frame) => {
    for (const hops of items) {
      const item = frameAt(frame, hops)?.value ?? null;
      const entry = isContext(item) ? entryOf(item, name) : undefined;
      if (entry !== undefined) return entry;
    }
    return outer(run, frame);
  };
}

function compileFree(compiler: Compiler, name: string): Code {
  compiler.references.add(name);
  const builtin = builtinFunction(name);
  return (run) => {
    const value = run.scope.lookup(name);
    if (value !== undefined) {
      run.trace?.read(name, value);
      return value;
    }
    return builtin ?? warn(run, `Variable '${name}' not found.`);
  };
}

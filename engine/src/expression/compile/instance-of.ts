import type { InstanceOfNode, TypeNode } from '../parse/ast.ts';
import type { Run } from '../run.ts';
import { charge } from '../run.ts';
import { isDuration } from '../temporal/temporal-arithmetic.ts';
import { entryOf } from '../values/entries.ts';
import { FeelRange } from '../values/feel-range.ts';
import { isContext, isList } from '../values/kinds.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Binding, Code, Compiler } from './compiler.ts';

/** `value instance of type` (DMN 1.5, 10.3.2.9.2); null is an instance of Null alone. */
export function compileInstanceOf(
  compiler: Compiler,
  node: InstanceOfNode,
  binding: Binding | null,
): Code {
  const value = compiler.compile(node.value, binding);
  return (run, frame) => isInstance(run, value(run, frame), node.type);
}

function isInstance(run: Run, value: Value, type: TypeNode): boolean {
  charge(run, 1);
  switch (type.kind) {
    case 'list':
      return isList(value) && value.every((item) => isInstance(run, item, type.item));
    case 'range':
      return value instanceof FeelRange && isInstance(run, value.start ?? value.end, type.item);
    case 'context':
      return (
        isContext(value) &&
        type.entries.every((entry) => {
          const found = entryOf(value, entry.key);
          return found !== undefined && isInstance(run, found, entry.type);
        })
      );
    case 'function':
      return typeName(value) === 'function';
    case 'named':
      return isNamed(value, type.name);
  }
}

function isNamed(value: Value, name: string): boolean {
  switch (name) {
    case 'Any':
      return value !== null;
    case 'Null':
      return value === null;
    case 'date time':
      return typeName(value) === 'date and time';
    case 'duration':
      return isDuration(value);
    default:
      return value !== null && typeName(value) === name;
  }
}

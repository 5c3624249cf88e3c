import type { Iterator } from '../parse/ast.ts';
import type { Run } from '../run.ts';
import { charge, checkListLength, warn } from '../run.ts';
import { FeelDate } from '../temporal/temporal-values.ts';
import { isNumber, toInteger } from '../values/decimal.ts';
import { FeelRange } from '../values/feel-range.ts';
import { isList } from '../values/kinds.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Binding, Code, Compiler, Frame } from './compiler.ts';
import { local } from './compiler.ts';

/** Goes through every combination; `visit` returns false to end early. False: no list to go through. */
export type Walk = (run: Run, frame: Frame | null, visit: Visit) => boolean;
export type Visit = (frame: Frame | null) => boolean;

export interface Iteration {
  readonly walk: Walk;
  /** The names around the body. */
  readonly inner: Binding | null;
}

/** The iterators of `for`, `some` and `every`, the first one outermost (DMN 1.5, 10.3.2.14). */
export function compileIteration(
  compiler: Compiler,
  iterators: readonly Iterator[],
  binding: Binding | null,
): Iteration {
  let inner = binding;
  const sources: Code[] = [];
  for (const iterator of iterators) {
    sources.push(compileSource(compiler, iterator, inner));
    inner = local(iterator.name, inner);
  }
  return { walk: walkAll(sources), inner };
}

function walkAll(sources: readonly Code[]): Walk {
  return (run, frame, visit) => {
    let complete = true;
    const step = (index: number, at: Frame | null): boolean => {
      const source = sources[index];
      if (!source) return visit(at);
      const items = source(run, at);
      if (!isList(items)) {
        complete = false;
        return false;
      }
      return items.every((value) => {
        charge(run, 1);
        return step(index + 1, { value, parent: at });
      });
    };
    step(0, frame);
    return complete;
  };
}

/** A list as it is, a range spelled out, any other value as a list of one; null stays null. */
function compileSource(compiler: Compiler, { from, to }: Iterator, binding: Binding | null): Code {
  const first = compiler.compile(from, binding);
  if (!to) return (run, frame) => sourceList(run, first(run, frame));
  const last = compiler.compile(to, binding);
  return (run, frame) => spelledOut(run, first(run, frame), last(run, frame));
}

function sourceList(run: Run, value: Value): Value {
  if (value === null) return warn(run, 'Cannot go through null.');
  if (!(value instanceof FeelRange)) return isList(value) ? value : [value];
  const list = spelledOut(run, value.start, value.end);
  if (list === null) return null;
  return list.slice(value.startIncluded ? 0 : 1, value.endIncluded ? undefined : -1);
}

/** Integers or dates from one to the other, upwards or downwards. */
function spelledOut(run: Run, from: Value, to: Value): readonly Value[] | null {
  const [first, last] = [stepOf(from), stepOf(to)];
  if (first === undefined || last === undefined || typeName(from) !== typeName(to)) {
    return warn(run, `Cannot go from ${typeName(from)} to ${typeName(to)}.`);
  }
  const length = Math.abs(last - first) + 1;
  charge(run, length);
  checkListLength(length);
  const sign = last < first ? -1 : 1;
  const dates = from instanceof FeelDate;
  return Array.from({ length }, (_, index): Value => {
    const at = first + sign * index;
    return dates ? new FeelDate(at) : at;
  });
}

function stepOf(value: Value): number | undefined {
  if (value instanceof FeelDate) return value.epochDay;
  return isNumber(value) ? toInteger(value) : undefined;
}

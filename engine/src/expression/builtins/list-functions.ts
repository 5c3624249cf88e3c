import type { Run } from '../run.ts';
import { charge, checkListLength, warn } from '../run.ts';
import { equalValues } from '../values/equal.ts';
import type { FeelFunction } from '../values/feel-function.ts';
import { isList } from '../values/kinds.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin, MISFIT } from './builtin.ts';
import { any, func, integer, list, optional } from './param.ts';
import { many, one, three, two } from './signature.ts';

/** Functions that look into lists or change them (DMN 1.5, 10.3.4.4). */
export const LIST_FUNCTIONS: readonly Builtin[] = [
  builtin('list contains', two(list('list'), any('element'), contains)),
  builtin(
    'count',
    one(list('list'), (_run, items) => items.length),
  ),
  builtin(
    'sublist',
    three(list('list'), integer('start position'), optional(integer('length')), sublist),
  ),
  builtin('append', {
    params: ['list', 'item'],
    required: 1,
    variadic: true,
    apply: (_run, [first, ...items]) => {
      const base = list('list').read(first);
      return base === MISFIT ? MISFIT : [...base, ...items.map((item) => item ?? null)];
    },
  }),
  builtin('insert before', three(list('list'), integer('position'), any('newItem'), insertBefore)),
  builtin('remove', two(list('list'), integer('position'), remove)),
  builtin(
    'list replace',
    three(list('list'), integer('position'), any('newItem'), replaceAt),
    three(list('list'), func('match'), any('newItem'), replaceMatching),
  ),
  builtin(
    'reverse',
    one(list('list'), (_run, items) => items.toReversed()),
  ),
  builtin('index of', two(list('list'), any('match'), indexOf)),
  builtin('flatten', one(list('list'), flatten)),
  builtin(
    'is empty',
    one(list('list'), (_run, items) => items.length === 0),
  ),
  builtin('partition', two(list('list'), integer('size'), partition)),
  builtin('concatenate', {
    ...many('list', (_run, items) => joinLists(items)),
    apply: (_run, lists) => joinLists(lists.map((item) => item ?? null)),
  }),
];

function contains(run: Run, items: readonly Value[], element: Value): boolean {
  return items.some((item) => equalValues(run, item, element) === true);
}

/** The index of a position counted from 1, or from the end with a minus; undefined outside. */
function indexAt(items: readonly Value[], position: number): number | undefined {
  const index = position > 0 ? position - 1 : items.length + position;
  return position !== 0 && index >= 0 && index < items.length ? index : undefined;
}

const outside = (run: Run, position: number): null =>
  warn(run, `The list has no position ${position}.`);

function sublist(run: Run, items: readonly Value[], start: number, length?: number): Value {
  const from = indexAt(items, start);
  if (from === undefined) return outside(run, start);
  return items.slice(from, length === undefined ? undefined : from + Math.max(0, length));
}

function insertBefore(run: Run, items: readonly Value[], position: number, item: Value): Value {
  const at = position === items.length + 1 ? items.length : indexAt(items, position);
  return at === undefined ? outside(run, position) : items.toSpliced(at, 0, item);
}

function remove(run: Run, items: readonly Value[], position: number): Value {
  const at = indexAt(items, position);
  return at === undefined ? outside(run, position) : items.toSpliced(at, 1);
}

function replaceAt(run: Run, items: readonly Value[], position: number, item: Value): Value {
  const at = indexAt(items, position);
  return at === undefined ? outside(run, position) : items.with(at, item);
}

function replaceMatching(
  run: Run,
  items: readonly Value[],
  match: FeelFunction,
  newItem: Value,
): Value {
  return items.map((item) => (match.call(run, [item, newItem]) === true ? newItem : item));
}

function indexOf(run: Run, items: readonly Value[], match: Value): Value {
  charge(run, items.length >> 1);
  const found: number[] = [];
  items.forEach((item, index) => {
    if (equalValues(run, item, match) === true) found.push(index + 1);
  });
  return found;
}

function joinLists(lists: readonly Value[]): Value {
  const joined: Value[] = [];
  for (const part of lists) {
    if (isList(part)) for (const item of part) joined.push(item);
    else joined.push(part);
    checkListLength(joined.length);
  }
  return joined;
}

/** An explicit stack, because lists may be nested more deeply than calls can be. */
function flatten(run: Run, items: readonly Value[]): Value {
  const flat: Value[] = [];
  const stack: Value[] = items.toReversed();
  while (stack.length > 0) {
    const item = stack.pop() ?? null;
    charge(run, 1);
    if (isList(item)) for (const inner of item.toReversed()) stack.push(inner);
    else flat.push(item);
    checkListLength(stack.length + flat.length);
  }
  return flat;
}

function partition(run: Run, items: readonly Value[], size: number): Value {
  if (size < 1) return warn(run, 'The size of a part must be at least 1.');
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

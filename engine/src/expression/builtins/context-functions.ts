import type { Run } from '../run.ts';
import { charge, warn } from '../run.ts';
import type { MutableContext } from '../values/entries.ts';
import { entryOf, putEntry } from '../values/entries.ts';
import { isContext, isList } from '../values/kinds.ts';
import { typeName } from '../values/type-name.ts';
import type { FeelContext, Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { any, context, list, string } from './param.ts';
import { many, one, three, two } from './signature.ts';

/** Context functions (DMN 1.5, 10.3.4.10). */
export const CONTEXT_FUNCTIONS: readonly Builtin[] = [
  builtin(
    'get value',
    two(context('m'), string('key'), (_run, map, key) => entryOf(map, key) ?? null),
    two(context('context'), list('keys'), (_run, map, keys) => valueAt(map, keys)),
  ),
  builtin(
    'get entries',
    one(context('m'), (run, map) => {
      charge(run, Object.keys(map).length);
      return Object.entries(map).map(([key, value]) => ({ key, value }));
    }),
  ),
  builtin('context', one(list('entries'), fromEntries)),
  builtin(
    'context put',
    three(context('context'), string('key'), any('value'), (run, map, key, value) =>
      put(run, map, [key], value),
    ),
    three(context('context'), list('keys'), any('value'), put),
  ),
  builtin('context merge', many('contexts', merge)),
];

function valueAt(map: FeelContext, keys: readonly Value[]): Value {
  return keys.reduce<Value>(
    (at, key) => (isContext(at) && typeof key === 'string' ? (entryOf(at, key) ?? null) : null),
    map,
  );
}

function fromEntries(run: Run, entries: readonly Value[]): Value {
  charge(run, entries.length);
  const made: MutableContext = {};
  for (const entry of entries) {
    const key = isContext(entry) ? entryOf(entry, 'key') : undefined;
    const value = isContext(entry) ? entryOf(entry, 'value') : undefined;
    if (typeof key !== 'string' || value === undefined || Object.hasOwn(made, key)) {
      return warn(run, 'A context is made of entries with a key of its own and a value.');
    }
    putEntry(made, key, value);
  }
  return made;
}

function put(run: Run, map: FeelContext, keys: readonly Value[], value: Value): Value {
  const [key, ...deeper] = keys;
  if (typeof key !== 'string')
    return warn(run, `Expected a key, but found ${typeName(key ?? null)}.`);
  const inner = entryOf(map, key) ?? null;
  if (deeper.length > 0 && !isContext(inner)) return warn(run, `'${key}' holds no context.`);
  const placed = deeper.length > 0 && isContext(inner) ? put(run, inner, deeper, value) : value;
  if (deeper.length > 0 && placed === null) return null;
  const copy = copyOf(run, map);
  putEntry(copy, key, placed);
  return copy;
}

function copyOf(run: Run, map: FeelContext): MutableContext {
  const copy: MutableContext = {};
  assign(run, copy, map);
  return copy;
}

function assign(run: Run, target: MutableContext, source: FeelContext): void {
  const entries = Object.entries(source);
  charge(run, 1 + (entries.length >> 1));
  for (const [key, value] of entries) putEntry(target, key, value);
}

/** Later contexts win. */
function merge(run: Run, contexts: readonly Value[]): Value {
  const merged: MutableContext = {};
  for (const part of contexts.flatMap((item) => (isList(item) ? item : [item]))) {
    if (!isContext(part)) return warn(run, `Expected contexts, but found ${typeName(part)}.`);
    assign(run, merged, part);
  }
  return merged;
}

import type { FeelNumber } from '../values/decimal.ts';
import { isNumber, toInteger } from '../values/decimal.ts';
import { FeelFunction } from '../values/feel-function.ts';
import { FeelRange } from '../values/feel-range.ts';
import { isContext, isList } from '../values/kinds.ts';
import type { FeelContext, Value } from '../values/value.ts';
import { MISFIT } from './builtin.ts';

/** One parameter: its name in the specification and how an argument becomes it. */
export interface Param<T> {
  readonly name: string;
  readonly optional: boolean;
  readonly read: (value: Value | undefined) => T | typeof MISFIT;
}

/** A parameter of a type; a list of one is taken for its item (DMN 1.5, 10.3.2.9.4). */
function typed<T extends Value>(guard: (value: Value) => value is T) {
  return (name: string): Param<T> => ({
    name,
    optional: false,
    read: (value) => {
      if (value === undefined) return MISFIT;
      if (guard(value)) return value;
      const [only] = isList(value) && value.length === 1 ? value : [];
      return only !== undefined && guard(only) ? only : MISFIT;
    },
  });
}

const isString = (value: Value): value is string => typeof value === 'string';
const isRange = (value: Value): value is FeelRange => value instanceof FeelRange;
const isFunction = (value: Value): value is FeelFunction => value instanceof FeelFunction;

export const string = typed<string>(isString);
export const number = typed<FeelNumber>(isNumber);
export const context = typed<FeelContext>(isContext);
export const range = typed<FeelRange>(isRange);
export const func = typed<FeelFunction>(isFunction);

/** An integer that a position, length or scale can be. */
export const integer = (name: string): Param<number> => ({
  name,
  optional: false,
  read: (value) => {
    const found = number(name).read(value);
    return found === MISFIT ? MISFIT : (toInteger(found) ?? MISFIT);
  },
});

/** A list; any other value but null is taken for a list of one. */
export const list = (name: string): Param<readonly Value[]> => ({
  name,
  optional: false,
  read: (value) => {
    if (value === undefined || value === null) return MISFIT;
    return isList(value) ? value : [value];
  },
});

/** Any value, null included. */
export const any = (name: string): Param<Value> => ({
  name,
  optional: false,
  read: (value) => (value === undefined ? MISFIT : value),
});

/** May be left out; null counts as left out. */
export const optional = <T>(param: Param<T>): Param<T | undefined> => ({
  name: param.name,
  optional: true,
  read: (value) => (value === undefined || value === null ? undefined : param.read(value)),
});

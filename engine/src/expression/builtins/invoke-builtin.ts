import type { Run } from '../run.ts';
import { charge, checkListLength, warn } from '../run.ts';
import { isList } from '../values/kinds.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Builtin, Signature } from './builtin.ts';
import { MISFIT } from './builtin.ts';

export interface Given {
  readonly values: readonly Value[];
  /** By name, in the order of the values. */
  readonly names: readonly string[] | undefined;
}

/** Applies the first signature that fits; where none does the result is null with a warning. */
export function invokeBuiltin(run: Run, builtin: Builtin, given: Given): Value {
  charge(run, costOf(given.values));
  for (const signature of builtin.signatures) {
    const args = argumentsFor(signature, given);
    const result = args ? signature.apply(run, args) : MISFIT;
    if (result !== MISFIT) {
      if (isList(result)) checkListLength(result.length);
      return result;
    }
  }
  const seen = given.values.map(typeName).join(', ');
  return warn(run, `Function '${builtin.name}' takes no arguments of types (${seen}).`);
}

/** What reading the arguments through costs, in steps. */
function costOf(values: readonly Value[]): number {
  let cost = 1;
  for (const value of values) {
    if (typeof value === 'string') cost += value.length >> 6;
    else if (isList(value)) cost += value.length >> 2;
  }
  return cost;
}

/** The arguments in the order of the parameters; undefined where number or names do not fit. */
function argumentsFor(
  signature: Signature,
  { values, names }: Given,
): readonly (Value | undefined)[] | undefined {
  const { params, required, variadic } = signature;
  if (!names) {
    const fits = values.length >= required && (variadic || values.length <= params.length);
    return fits ? values : undefined;
  }
  if (!names.every((name) => params.includes(name))) return undefined;
  return params.map((param) => values[names.indexOf(param)]);
}

import type { Run } from '../run.ts';
import type { Value } from '../values/value.ts';

/** The arguments do not fit the parameters' types. */
export const MISFIT = Symbol('misfit');

export interface Signature {
  readonly params: readonly string[];
  /** How many of the parameters must be given. */
  readonly required: number;
  /** Takes any number of arguments, or one list of them. */
  readonly variadic: boolean;
  readonly apply: (run: Run, args: readonly (Value | undefined)[]) => Value | typeof MISFIT;
}

/** A function of the standard library (DMN 1.5, 10.3.4). */
export interface Builtin {
  readonly name: string;
  /** Tried in order; the first that fits is applied. */
  readonly signatures: readonly Signature[];
  /** Warnings about its arguments say nothing, as it asks whether they are there. */
  readonly quiet?: boolean;
  readonly readsTime?: boolean;
}

export const builtin = (name: string, ...signatures: readonly Signature[]): Builtin => ({
  name,
  signatures,
});

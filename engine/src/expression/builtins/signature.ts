import type { Run } from '../run.ts';
import { isList } from '../values/kinds.ts';
import type { Value } from '../values/value.ts';
import type { Signature } from './builtin.ts';
import { MISFIT } from './builtin.ts';
import type { Param } from './param.ts';

const header = (params: readonly Param<unknown>[]): Omit<Signature, 'apply'> => ({
  params: params.map((param) => param.name),
  required: params.filter((param) => !param.optional).length,
  variadic: false,
});

export function one<A>(a: Param<A>, body: (run: Run, a: A) => Value): Signature {
  return {
    ...header([a]),
    apply: (run, args) => {
      const first = a.read(args[0]);
      return first === MISFIT ? MISFIT : body(run, first);
    },
  };
}

export function two<A, B>(
  a: Param<A>,
  b: Param<B>,
  body: (run: Run, a: A, b: B) => Value,
): Signature {
  return {
    ...header([a, b]),
    apply: (run, args) => {
      const first = a.read(args[0]);
      const second = b.read(args[1]);
      return first === MISFIT || second === MISFIT ? MISFIT : body(run, first, second);
    },
  };
}

export function three<A, B, C>(
  a: Param<A>,
  b: Param<B>,
  c: Param<C>,
  body: (run: Run, a: A, b: B, c: C) => Value,
): Signature {
  return {
    ...header([a, b, c]),
    apply: (run, args) => {
      const first = a.read(args[0]);
      const second = b.read(args[1]);
      const third = c.read(args[2]);
      return first === MISFIT || second === MISFIT || third === MISFIT
        ? MISFIT
        : body(run, first, second, third);
    },
  };
}

/** Four parameters, handed over as a tuple. */
export function four<A, B, C, D>(
  params: readonly [Param<A>, Param<B>, Param<C>, Param<D>],
  body: (run: Run, args: readonly [A, B, C, D]) => Value,
): Signature {
  const [a, b, c, d] = params;
  return {
    ...header(params),
    apply: (run, args) => {
      const first = a.read(args[0]);
      const second = b.read(args[1]);
      const third = c.read(args[2]);
      const fourth = d.read(args[3]);
      if (first === MISFIT || second === MISFIT || third === MISFIT || fourth === MISFIT) {
        return MISFIT;
      }
      return body(run, [first, second, third, fourth]);
    },
  };
}

export const none = (body: (run: Run) => Value): Signature => ({
  ...header([]),
  apply: (run) => body(run),
});

/** Any number of arguments, or one list of them (DMN 1.5, 10.3.4.4). */
export const many = (
  name: string,
  body: (run: Run, items: readonly Value[]) => Value,
): Signature => ({
  params: [name],
  required: 1,
  variadic: true,
  apply: (run, args) => {
    const [only] = args;
    if (args.length === 1 && only !== undefined && isList(only)) return body(run, only);
    return body(
      run,
      args.map((arg) => arg ?? null),
    );
  },
});

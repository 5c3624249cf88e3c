import type { Run } from '../run.ts';
import { warn } from '../run.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { any, optional, string } from './param.ts';
import { many, one, three, two } from './signature.ts';

/** Boolean functions (DMN 1.5, 10.3.4.2 and 10.3.4.4) and questions about presence (Camunda). */
export const BOOLEAN_FUNCTIONS: readonly Builtin[] = [
  builtin(
    'not',
    one(any('negand'), (run, value) => {
      if (typeof value === 'boolean') return !value;
      return value === null ? null : warn(run, `Cannot negate ${typeName(value)}.`);
    }),
  ),
  builtin(
    'all',
    many('list', (run, items) => reduce(run, items, false)),
  ),
  builtin(
    'any',
    many('list', (run, items) => reduce(run, items, true)),
  ),
  {
    ...builtin(
      'is defined',
      one(any('value'), (_run, value) => value !== null),
    ),
    quiet: true,
  },
  {
    ...builtin(
      'get or else',
      two(any('value'), any('default'), (_run, value, otherwise) => value ?? otherwise),
    ),
    quiet: true,
  },
  builtin('assert', three(any('value'), any('condition'), optional(string('cause')), assertion)),
];

/** Three-valued: `decisive` settles the result, else anything that is no boolean leaves it open. */
function reduce(run: Run, items: readonly Value[], decisive: boolean): boolean | null {
  if (items.includes(decisive)) return decisive;
  const open = items.find((item) => typeof item !== 'boolean');
  if (open === undefined) return !decisive;
  return open === null ? null : warn(run, `Expected booleans, but found ${typeName(open)}.`);
}

/** The value if the condition holds, else null; as FEEL has no exceptions the cause is a warning. */
function assertion(run: Run, value: Value, condition: Value, cause: string | undefined): Value {
  if (condition === true) return value;
  return warn(run, cause ?? 'The condition of an assertion does not hold.');
}

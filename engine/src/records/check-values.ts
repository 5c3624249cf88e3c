import type { Json, Variables } from '../model/index.ts';
import type { CompiledRecordType } from './compiled-record-type.ts';
import { isList, isObject } from './schema-fields.ts';
import type { ValueProblem } from './value-problem.ts';
import { VALUE_KINDS } from './value-kinds.ts';

/** A record larger than this is a mistake: characters of JSON. */
const MOST_CHARACTERS = 200_000;

/** Everything that is wrong with the values of a record, field by field; none: they may be kept. */
export function checkValues(
  compiled: CompiledRecordType,
  values: Variables,
): readonly ValueProblem[] {
  if (JSON.stringify(values).length > MOST_CHARACTERS)
    return [{ path: '', problem: `must not be larger than ${String(MOST_CHARACTERS)} characters` }];
  const problems = [
    ...missing(compiled, values),
    ...Object.entries(values).flatMap(([name, value]) => checkField(compiled, name, value)),
  ];
  if (problems.length > 0) return problems;
  return [...compiled.checkWhole(values, ''), ...kindProblems(compiled, values)];
}

function missing({ required }: CompiledRecordType, values: Variables): readonly ValueProblem[] {
  const absent = required.filter((name) => !Object.hasOwn(values, name));
  return absent.map((path) => ({ path, problem: 'must be given' }));
}

function checkField(
  { checks }: CompiledRecordType,
  name: string,
  value: Json,
): readonly ValueProblem[] {
  const check = checks.get(name);
  return check ? check(value, name) : [{ path: name, problem: 'is no field of this record type' }];
}

function kindProblems(
  { type, fields }: CompiledRecordType,
  values: Variables,
): readonly ValueProblem[] {
  return fields.flatMap(({ path }) => {
    const kind = type.fields[path]?.kind;
    if (!kind) return [];
    return valuesAt(values, path).flatMap(({ value, at }) => {
      const problem = VALUE_KINDS[kind](value);
      return problem === undefined ? [] : [{ path: at, problem }];
    });
  });
}

export interface PlacedValue {
  readonly value: Json;
  /** With the numbers of list items, as `contacts[0].phone`. */
  readonly at: string;
}

/** The values that a path of the type leads to: several within lists; of lists each item. */
export function valuesAt(values: Variables, path: string): readonly PlacedValue[] {
  let found: readonly PlacedValue[] = [{ value: values, at: '' }];
  for (const step of path.split('.')) {
    const name = step.replace('[]', '');
    found = found.flatMap(({ value, at }) => {
      const member = isObject(value) ? value[name] : undefined;
      const place = at === '' ? name : `${at}.${name}`;
      return member === undefined ? [] : spread({ value: member, at: place });
    });
  }
  return found;
}

function spread(placed: PlacedValue): readonly PlacedValue[] {
  const { value, at } = placed;
  if (!isList(value)) return [placed];
  return value.map((item, index) => ({ value: item, at: `${at}[${String(index)}]` }));
}

import type { Json } from '../../model/index.ts';
import type { FactPath } from '../fact-path.ts';
import { isList, isObject } from '../schema/json-kinds.ts';
import { memberSchema } from '../schema/user-schema.ts';
import type { RuleSet } from '../rule-set.ts';
import { sampleValues } from './sample-values.ts';

export interface Placed {
  readonly path: FactPath;
  readonly value: Json;
}

/** Inputs with these values; other members that the schema requires get a value that it allows. */
export function buildExample(
  { inputs }: RuleSet,
  placed: readonly Placed[],
): Readonly<Record<string, Json>> {
  const start: Json = completed(inputs, {});
  // Shorter paths first: a member is put into what holds it.
  const sorted = placed.toSorted((a, b) => a.path.length - b.path.length);
  const built = sorted.reduce<Json>(
    (example, { path, value }) => put({ schema: inputs, at: example }, path, value),
    start,
  );
  return isObject(built) ? built : {};
}

interface Spot {
  readonly schema: Json | undefined;
  readonly at: Json;
}

function put({ schema, at }: Spot, path: FactPath, value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = memberSchema(schema ?? null, [step]);
  if (typeof step === 'number') {
    const items = isList(at) ? at : [];
    const filled = Array.from(
      { length: Math.max(items.length, step + 1) },
      (_, index) => items[index] ?? sampleValues(inner)[0] ?? null,
    );
    return filled.map((item, index) =>
      index === step ? put({ schema: inner, at: item }, rest, value) : item,
    );
  }
  const holder = isObject(at) ? at : completed(schema, {});
  if (rest.length === 0 && value === null && !isRequired(schema, step)) {
    const { [step]: _left, ...others } = holder;
    return others;
  }
  // Nothing inside what is not there: the way to it need not be made.
  if (value === null && !(step in holder) && !isRequired(schema, step)) return holder;
  return { ...holder, [step]: put({ schema: inner, at: holder[step] ?? null }, rest, value) };
}

/** The members that the schema requires, with values that it allows. */
function completed(
  schema: Json | undefined,
  start: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  const required = isObject(schema) && isList(schema['required']) ? schema['required'] : [];
  const names = required.filter((name) => typeof name === 'string');
  const missing = names.filter((name) => !(name in start));
  return {
    ...start,
    ...Object.fromEntries(
      missing.map((name) => [name, sampleValues(memberSchema(schema ?? null, [name]))[0] ?? null]),
    ),
  };
}

const isRequired = (schema: Json | undefined, name: string): boolean =>
  isObject(schema) && isList(schema['required']) && schema['required'].includes(name);

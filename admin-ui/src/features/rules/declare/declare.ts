import type { RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { labelKey } from '../table/value-kind.ts';
import type { Words } from '../table/words.ts';
import {
  isObject,
  listOf,
  requiredOf,
  schemaOf,
  type Choice,
  type DeclaredKind,
  type Side,
} from './declared.ts';

/** Changes of what a rule set declares, which leave all they do not touch as it was. */

type Schema = ReturnType<typeof schemaOf>;
type Kind = Exclude<DeclaredKind, 'other'>;

/** At the end, optional, so that neither callers nor rules that are there become wrong. */
export const declareValue = (set: RuleSet, side: Side, name: string): RuleSet =>
  withSchema(set, side, name, { titles: { zh: name, en: name }, type: 'string' });

export function dropValue(set: RuleSet, side: Side, name: string): RuleSet {
  const { [name]: _dropped, ...properties } = membersOf(set, side);
  const without = requiredOf(set[side]).filter((one) => one !== name);
  return { ...set, [side]: { ...set[side], properties, ...required(set, side, without) } };
}

export const entitle = (set: RuleSet, side: Side, name: string, titles: Words): RuleSet =>
  withSchema(set, side, name, { ...schemaOf(set, side, name), titles: { ...titles } });

/** What told of the kind before goes; titles and what describes the value stay. */
export function becomeKind(set: RuleSet, side: Side, name: string, kind: Kind): RuleSet {
  const before = schemaOf(set, side, name);
  const kept = Object.fromEntries(
    Object.entries(before).filter(([key]) => KEPT.has(key) || (key === 'unit' && hasUnit(kind))),
  );
  const told = { ...kept, ...(kind === 'choice' ? FIRST_CHOICE : KIND_SCHEMAS[kind]) };
  const schema = isNullable(before) ? nullable(told) : told;
  return withSchema(set, side, name, schema);
}

export const hasUnit = (kind: DeclaredKind): boolean =>
  kind === 'number' || kind === 'integer' || kind === 'decimal';

export const allowEmpty = (set: RuleSet, side: Side, name: string, empty: boolean): RuleSet => {
  const schema = schemaOf(set, side, name);
  return withSchema(set, side, name, empty ? nullable(schema) : notNullable(schema));
};

export function requireValue(set: RuleSet, side: Side, name: string, asked: boolean): RuleSet {
  const others = requiredOf(set[side]).filter((one) => one !== name);
  const names = asked ? [...others, name] : others;
  return { ...set, [side]: { ...set[side], ...required(set, side, names) } };
}

export function measure(set: RuleSet, side: Side, name: string, unit: Words): RuleSet {
  const { unit: _before, ...schema } = schemaOf(set, side, name);
  const told = unit.zh === '' && unit.en === '' ? schema : { ...schema, unit: { ...unit } };
  return withSchema(set, side, name, told);
}

export function offer(set: RuleSet, side: Side, name: string, choices: readonly Choice[]): RuleSet {
  const schema = schemaOf(set, side, name);
  const labels = Object.fromEntries(
    choices.flatMap(({ value, label }) =>
      label.zh === '' && label.en === ''
        ? []
        : [[labelKey(value), { zh: label.zh || label.en, en: label.en || label.zh }]],
    ),
  );
  const values: readonly Json[] = choices.map(({ value }) => value);
  const offered = { ...schema, enum: isNullable(schema) ? [...values, null] : [...values], labels };
  return withSchema(set, side, name, offered);
}

const KEPT: ReadonlySet<string> = new Set(['titles', 'title', 'description']);

const KIND_SCHEMAS: Readonly<Record<Exclude<Kind, 'choice'>, Schema>> = {
  text: { type: 'string' },
  decimal: { type: 'string', format: 'decimal' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  'yes-no': { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  duration: { type: 'string', format: 'duration' },
};

const FIRST_CHOICE: Schema = { enum: ['A', 'B'], labels: {} };

const typesOf = (schema: Schema): readonly Json[] => [schema['type'] ?? []].flat();
const valuesOf = ({ enum: values }: Schema): readonly Json[] => listOf(values);

const isNullable = (schema: Schema): boolean =>
  typesOf(schema).includes('null') || valuesOf(schema).includes(null);

function nullable(schema: Schema): Schema {
  if (isNullable(schema)) return schema;
  if ('enum' in schema) return { ...schema, enum: [...valuesOf(schema), null] };
  return { ...schema, type: [...typesOf(schema), 'null'] };
}

function notNullable(schema: Schema): Schema {
  if ('enum' in schema)
    return { ...schema, enum: valuesOf(schema).filter((value) => value !== null) };
  const types = typesOf(schema).filter((type) => type !== 'null');
  const [only] = types;
  return { ...schema, type: types.length === 1 && only !== undefined ? only : [...types] };
}

const membersOf = (set: RuleSet, side: Side): Schema => {
  const { properties } = set[side];
  return isObject(properties) ? properties : {};
};

function withSchema(set: RuleSet, side: Side, name: string, schema: Schema): RuleSet {
  const properties = { ...membersOf(set, side), [name]: schema };
  return { ...set, [side]: { ...set[side], properties } };
}

/** A schema that has asked for nothing so far goes without the keyword. */
const required = (set: RuleSet, side: Side, names: readonly string[]) =>
  names.length > 0 || 'required' in set[side] ? { required: [...names] } : {};

import { memberSchema, type JsonSchema, type RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { namesOf } from '../table/column.ts';
import { labelKey } from '../table/value-kind.ts';
import type { Words } from '../table/words.ts';

/** Where a value comes from: the caller gives inputs, rules give outputs. */
export type Side = 'inputs' | 'outputs';

/** In the order in which they are offered. */
export const KINDS = [
  ...(['text', 'decimal', 'number', 'integer', 'yes-no', 'date', 'duration', 'choice'] as const),
];

/** `other` is what only the JSON tells: lists and values with members. */
export type DeclaredKind = (typeof KINDS)[number] | 'other';

export interface Choice {
  readonly value: Json;
  readonly label: Words;
}

/** An input or output as people declare it. */
export interface Declared {
  readonly name: string;
  readonly title: Words;
  readonly kind: DeclaredKind;
  /** The caller, or each rule, has to give it. */
  readonly required: boolean;
  /** It may be given and hold nothing. */
  readonly empty: boolean;
  readonly unit: Words;
  readonly choices: readonly Choice[];
}

const NO_WORDS: Words = { zh: '', en: '' };

type Schema = Readonly<Record<string, Json>>;

export const declaredOf = (set: RuleSet, side: Side): readonly Declared[] =>
  namesOf(set[side]).map((name) => {
    const schema = schemaOf(set, side, name);
    const values = listOf(schema['enum']);
    const types = [schema['type'] ?? []].flat();
    return {
      ...{ name, kind: kindOf(schema) },
      title: { ...NO_WORDS, ...(schema['titles'] as Partial<Words> | undefined) },
      required: requiredOf(set[side]).includes(name),
      empty: types.includes('null') || values.includes(null),
      unit: { ...NO_WORDS, ...(schema['unit'] as Partial<Words> | undefined) },
      choices: values.flatMap((value) =>
        value === null ? [] : [{ value, label: labelIn(schema, value) }],
      ),
    };
  });

export function schemaOf(set: RuleSet, side: Side, name: string): Schema {
  const schema = memberSchema(set[side], [name]);
  return isObject(schema) ? schema : {};
}

export const requiredOf = ({ required }: JsonSchema): readonly string[] =>
  listOf(required).filter((name) => typeof name === 'string');

function kindOf(schema: Schema): DeclaredKind {
  if (Array.isArray(schema['enum'])) return 'choice';
  const [type, ...others] = [schema['type'] ?? []].flat().filter((one) => one !== 'null');
  if (others.length > 0) return 'other';
  if (type === 'boolean') return 'yes-no';
  if (type === 'number' || type === 'integer') return type;
  if (type !== 'string') return 'other';
  const { format } = schema;
  if (format === 'decimal' || format === 'date' || format === 'duration') return format;
  return format === undefined ? 'text' : 'other';
}

function labelIn({ labels }: Schema, value: Json): Words {
  const label = isObject(labels) ? labels[labelKey(value)] : undefined;
  return { ...NO_WORDS, ...(isObject(label) ? (label as Partial<Words>) : {}) };
}

export const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import type { Json } from '../../model/index.ts';
import { isList, isObject } from '../schema/json-kinds.ts';
import type { JsonObject } from '../schema/json-kinds.ts';
import { propertiesOf } from '../schema/user-schema.ts';

/** A few values that a schema allows, likely ones first; whether they fit is for the caller to see. */
export function sampleValues(schema: Json | undefined, depth = 0): readonly Json[] {
  if (!isObject(schema) || depth > MAX_DEPTH) return ['x', 1];
  if ('const' in schema) return [schema['const'] ?? null];
  if (isList(schema['enum'])) return schema['enum'];
  const given = [
    ...(isList(schema['examples']) ? schema['examples'] : []),
    ...('default' in schema ? [schema['default'] ?? null] : []),
  ];
  return [...given, ...likelyFirst(typesOf(schema)).flatMap((type) => ofType(type, schema, depth))];
}

const MAX_DEPTH = 8;

/** What may be written as a number or as a text is a figure: no other text would be read as one. */
function likelyFirst(types: readonly string[]): readonly string[] {
  const isFigure = (type: string): boolean => type === 'number' || type === 'integer';
  return [...types.filter(isFigure), ...types.filter((type) => !isFigure(type))];
}

/** Whether it stands for any text, as the samples do. */
export const isSampleText = (value: Json): boolean =>
  typeof value === 'string' && /^x+$/.test(value);

/** Types that a schema names, or all where it names none. */
export function typesOf(schema: Json | undefined): readonly string[] {
  if (!isObject(schema)) return ALL_TYPES;
  const { type, enum: values } = schema;
  if (typeof type === 'string') return [type];
  if (isList(type)) return type.map(String);
  if (isList(values)) return [...new Set(values.map(typeOf))];
  if ('const' in schema) return [typeOf(schema['const'] ?? null)];
  if ('properties' in schema) return ['object'];
  return 'items' in schema ? ['array'] : ALL_TYPES;
}

const ALL_TYPES = ['string', 'number', 'boolean', 'object', 'array', 'null'];

const typeOf = (value: Json): string =>
  value === null ? 'null' : isList(value) ? 'array' : typeof value;

function ofType(type: string, schema: JsonObject, depth: number): readonly Json[] {
  switch (type) {
    case 'string':
      return texts(schema);
    case 'number':
    case 'integer':
      return numbers(schema);
    case 'boolean':
      return [true, false];
    case 'array':
      return [
        [],
        ...sampleValues(schema['items'], depth + 1)
          .slice(0, 1)
          .map((item) => [item]),
      ];
    case 'object':
      return [sampleObject(schema, depth)];
    default:
      return [null];
  }
}

const FORMAT_SAMPLES: Readonly<Record<string, Json>> = {
  date: '2026-01-05',
  'date-time': '2026-01-05T08:00:00+08:00',
  time: '08:00:00Z',
  duration: 'P1D',
  email: 'a@example.org',
  decimal: '1.00',
};

function texts({ format, minLength }: JsonObject): readonly Json[] {
  const sample = typeof format === 'string' ? FORMAT_SAMPLES[format] : undefined;
  if (sample !== undefined) return [sample];
  return ['x'.repeat(typeof minLength === 'number' ? Math.min(1_000, Math.max(1, minLength)) : 1)];
}

function numbers(schema: JsonObject): readonly Json[] {
  const of = (name: string): readonly number[] =>
    typeof schema[name] === 'number' ? [schema[name]] : [];
  const low = [...of('minimum'), ...of('exclusiveMinimum').map((value) => value + 1)];
  const high = [...of('maximum'), ...of('exclusiveMaximum').map((value) => value - 1)];
  const [least, most] = [low[0], high[0]];
  const middle = least !== undefined && most !== undefined ? [Math.round((least + most) / 2)] : [];
  return [...low, ...high, ...middle, ...of('multipleOf'), 1, 0, 100];
}

function sampleObject(schema: JsonObject, depth: number): Json {
  const required = isList(schema['required']) ? schema['required'] : [];
  const members = Object.entries(propertiesOf(schema)).filter(([name]) => required.includes(name));
  return Object.fromEntries(
    members.map(([name, member]) => [name, sampleValues(member, depth + 1)[0] ?? null]),
  );
}

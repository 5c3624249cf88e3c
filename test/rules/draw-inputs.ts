import fc from 'fast-check';
import type { Json } from '../../engine/src/model/index.ts';
import type { JsonSchema } from '../../engine/src/rules/index.ts';

/** Inputs that fit the schema of a shipped rule set, with the ends of its ranges among them. */
export function inputsFor(schema: JsonSchema): fc.Arbitrary<Record<string, Json>> {
  // The schema of rule sets asks for an object of schemas here.
  const properties = schema['properties'] as Readonly<Record<string, JsonSchema>>;
  const required = new Set(schema['required'] as readonly string[] | undefined);
  const members = Object.entries(properties).map(([name, property]) => {
    const value = valueFor(name, property);
    return [name, required.has(name) ? value : fc.option(value, { nil: undefined })] as const;
  });
  return fc
    .record(Object.fromEntries(members))
    .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(isGiven)));
}

const isGiven = (member: [string, Json | undefined]): member is [string, Json] =>
  member[1] !== undefined;

function valueFor(name: string, schema: JsonSchema): fc.Arbitrary<Json> {
  const { enum: listed, type } = schema;
  if (Array.isArray(listed)) return fc.constantFrom(...(listed as readonly Json[]));
  const types: readonly Json[] = Array.isArray(type) ? type : [type ?? 'string'];
  return fc.oneof(...types.map((one) => ofType(one, name, schema)));
}

function ofType(type: Json, name: string, schema: JsonSchema): fc.Arbitrary<Json> {
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') return fc.array(fc.boolean(), { maxLength: 12 });
  if (type === 'string') return textFor(name, schema);
  const above = numberAt(schema, 'exclusiveMinimum');
  const min = above === undefined ? (numberAt(schema, 'minimum') ?? -1_000) : above + 1;
  const most = Math.min(numberAt(schema, 'maximum') ?? Infinity, Math.max(min, 0) + 2_000_000);
  const max = Math.floor(most);
  const whole = fc.oneof(
    fc.integer({ min, max: Math.min(max, min + 12) }),
    fc.integer({ min, max: Math.min(max, min + 150) }),
    fc.integer({ min, max }),
  );
  return type === 'integer' ? whole : fc.oneof(whole, tenthsUpTo(whole, most));
}

const tenthsUpTo = (whole: fc.Arbitrary<number>, max: number): fc.Arbitrary<number> =>
  whole.map((value) => Math.min(max, Number((value + 0.1).toFixed(1))));

const numberAt = (schema: JsonSchema, keyword: string): number | undefined => {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
};

const FORMATS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: fc.integer({ min: 0, max: 90 }).map((days) => dayAfter('2026-05-04', days)),
  'date-time': fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 23 }))
    .map(
      ([days, hour]) => `${dayAfter('2026-05-04', days)}T${String(hour).padStart(2, '0')}:00:00Z`,
    ),
  decimal: fc
    .oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 900_000_000 }))
    .map((cents) => (cents / 100).toFixed(2)),
};

function textFor(name: string, schema: JsonSchema): fc.Arbitrary<string> {
  const format = schema['format'];
  if (typeof format === 'string') return FORMATS[format] ?? fc.constant('');
  if (/currency/i.test(name)) return fc.constantFrom('CNY', 'USD', 'EUR');
  if (name === 'country') return fc.constantFrom('CN', 'US', 'DE', 'JP', 'HK', 'BR', 'SE');
  const { pattern } = schema;
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  return fc.constantFrom('price-deviates', 'total-differs', 'unit-differs', 'x');
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

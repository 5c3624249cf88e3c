import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormatsPlugin } from 'ajv-formats';
import ajvFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.ts';
import calendarSchema from '../calendar/calendar.schema.json' with { type: 'json' };
import { damaged, pathsOf } from '../damaged-json-fixture.ts';
import { RICH_SET } from '../rich-set-fixture.ts';
import ruleSetSchema from '../rule-set.schema.json' with { type: 'json' };
import tableSchema from '../table/table.schema.json' with { type: 'json' };
import { compileSchema } from './compile-schema.ts';
import { compileUserSchema } from './user-schema.ts';

/** The judge: what it makes of schemas is the standard's word as widely understood. */
function judge(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, logger: false, ownProperties: true });
  const addFormats = ajvFormats as unknown as FormatsPlugin;
  addFormats(ajv, { mode: 'fast', formats: ['date', 'time', 'email'] });
  ajv.addFormat('decimal', /^-?\d{1,40}(\.\d{1,40})?$/);
  return ajv;
}

const names = fc.constantFrom('a', 'b', 'c', '__x', 'length');
const count = fc.integer({ min: 0, max: 3 });
const text = fc.constantFrom('', 'a', 'ab', '😀', '2026-01-31', '1.50', '-3', 'x@y.z', '1e3');
const number = fc.constantFrom(0, 1, -1, 2, 0.5, 1.5, 10);
const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));

const value = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(names, tie('json'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).json;

const types = fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object');

const schema = fc.letrec<{ schema: Json }>((tie) => {
  const one = tie('schema');
  const list = fc.array(one, { minLength: 1, maxLength: 2 });
  const keyword = fc.oneof(
    fc.record({ type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })) }),
    fc.record({ enum: fc.array(value, { minLength: 1, maxLength: 3 }) }),
    fc.record({ const: value }),
    fc.record({ minimum: number, exclusiveMaximum: number }),
    fc.record({ maximum: number, exclusiveMinimum: number }),
    fc.record({ multipleOf: fc.constantFrom(1, 2, 0.5) }),
    fc.record({ minLength: count, maxLength: count }),
    fc.record({ minItems: count, maxItems: count }),
    fc.record({ minProperties: count, maxProperties: count }),
    fc.record({ pattern: fc.constantFrom('^a', 'b$', '^\\d+$', '') }),
    fc.record({ format: fc.constantFrom('date', 'decimal', 'email') }),
    fc.record({ required: fc.uniqueArray(names, { maxLength: 2 }) }),
    fc.record({
      dependentRequired: fc.dictionary(names, fc.uniqueArray(names, { maxLength: 2 }), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
    }),
    fc.record({
      properties: fc.dictionary(names, one, { maxKeys: 2, noNullPrototype: true }),
      additionalProperties: one,
    }),
    fc.record({ items: one, prefixItems: list }),
    fc.record({ items: one }),
    fc.record({ contains: one, minContains: count, maxContains: count }),
    fc.record({ contains: one }),
    fc.record({ allOf: list }),
    fc.record({ anyOf: list }),
    fc.record({ oneOf: list }),
    fc.record({ not: one }),
    fc.record({ if: one, then: one, else: one }),
    fc.record({ if: one, else: one }),
  );
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.boolean(),
      fc.array(keyword, { maxLength: 3 }).map(joined),
    ),
  };
}).schema;

/** ajv forgets `contains` beside `prefixItems` and `items: false`; core §10.3.1.3 knows no such thing. */
function joined(parts: readonly object[]): Json {
  const { contains, ...others } = Object.assign({}, ...parts) as Readonly<Record<string, Json>>;
  return contains === undefined || 'prefixItems' in others ? others : { ...others, contains };
}

describe('a schema compiled to closures', () => {
  it('says of every value what ajv says', () => {
    let fitting = 0;
    const ajv = judge();
    fc.assert(
      fc.property(schema, value, (one, json) => {
        fc.pre(typeof one === 'object');
        const ours = compileUserSchema(one as Readonly<Record<string, Json>>);
        const verdict = ajv.compile(one as object)(json);
        ajv.removeSchema(one as object);
        if (verdict) fitting += 1;
        expect(ours).toMatchObject({ ok: true });
        if (!ours.ok) return;
        expect(ours.schema.fits(json)).toBe(verdict);
        expect(ours.schema.problems(json).length === 0).toBe(verdict);
      }),
      { numRuns: 500 },
    );
    expect(fitting).toBeGreaterThan(50);
  });

  it('judges rule sets, and damaged ones, as ajv does by the published schemas', () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
    (ajvFormats as unknown as FormatsPlugin)(ajv, { formats: ['date', 'date-time'] });
    ajv.addSchema(calendarSchema).addSchema(tableSchema);
    const theirs = ajv.compile(ruleSetSchema);
    const files = { 'calendar.schema.json': calendarSchema, 'table.schema.json': tableSchema };
    const ours = compileSchema(ruleSetSchema, files);
    const whole = JSON.parse(JSON.stringify(RICH_SET)) as Json;
    expect(ours.problems(whole)).toEqual([]);
    expect(theirs(whole)).toBe(true);
    const paths = pathsOf(whole);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.option(value), (path, put) => {
        const broken = damaged(whole, path, put);
        expect(ours.fits(broken)).toBe(theirs(broken));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, Json, string]>([
    ['a keyword that is none', { uniqueItems: true }, '/uniqueItems'],
    ['a reference', { properties: { a: { $ref: '#' } } }, '/properties/a/$ref'],
    ['a type that is none', { properties: { a: { type: 'text' } } }, '/properties/a/type'],
    ['a bound that is no number', { items: { minimum: '1' } }, '/items/minimum'],
    ['a pattern that needs backtracking', { pattern: '(a)\\1' }, '/pattern'],
    ['a pattern that grows', { pattern: '(a{500}){500}' }, '/pattern'],
    ['a format that nobody checks', { format: 'ipv4' }, '/format'],
    ['a list of schemas that is none', { anyOf: [] }, '/anyOf'],
    ['a schema that is none', { not: 3 }, '/not'],
  ])('refuses %s, with its place', (_name, given, path) => {
    const compiled = compileUserSchema(given as Readonly<Record<string, Json>>);
    expect(compiled).toMatchObject({ ok: false, path });
  });

  it('tells everything that does not fit, each with its place', () => {
    const compiled = compileUserSchema({
      type: 'object',
      required: ['a', 'b'],
      properties: { a: { type: 'array', items: { type: 'integer' } } },
      additionalProperties: false,
    });
    const problems = compiled.ok ? compiled.schema.problems({ a: [1, 'x', 2.5], 'c/d': 1 }) : [];
    expect(problems).toEqual([
      { path: '', text: "has no 'b'" },
      { path: '/a/1', text: 'must be integer' },
      { path: '/a/2', text: 'must be integer' },
      { path: '', text: "has 'c/d', which is not foreseen" },
    ]);
  });

  it('compares members that are named like methods, over which ajv stumbles', () => {
    const compiled = compileUserSchema({ const: { toString: 1 } });
    expect(compiled.ok && compiled.schema.fits({ toString: 1 })).toBe(true);
    expect(compiled.ok && compiled.schema.fits({ toString: 2 })).toBe(false);
    expect(() => judge().compile({ const: {} })({ toString: {} })).toThrow();
  });

  it('is exact where doubles are not', () => {
    const compiled = compileUserSchema({ multipleOf: 0.1 });
    expect(compiled.ok && compiled.schema.fits(0.3)).toBe(true);
    expect(compiled.ok && compiled.schema.fits(0.35)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('writes the example of RFC 8785 §3.2.2 and §3.2.3', () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts names by UTF-16 code units, as RFC 8785 §3.2.3 shows', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const value = Object.fromEntries(names.map((name) => [name, 0]));
    const order = [...canonicalJson(value).matchAll(/"((?:\\.|[^"])*)":/g)].map((m) => m[1]);
    expect(order).toEqual(['\\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']);
  });

  it('sorts any number of names', () => {
    const names = Array.from({ length: 40 }, (_, n) => String((n * 17) % 40));
    const text = canonicalJson(Object.fromEntries(names.map((name) => [name, Number(name)])));
    expect(text).toBe(
      `{${names
        .toSorted()
        .map((name) => `"${name}":${name}`)
        .join(',')}}`,
    );
  });

  it('says the same value as JSON.stringify, and the same text however members are ordered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const back: unknown = JSON.parse(text);
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(back)).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });

  it('escapes strings as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(canonicalJson(text)).toBe(JSON.stringify(text));
      }),
    );
  });

  it('leaves out undefined members, writes minus zero as zero, and refuses what JSON cannot hold', () => {
    expect(canonicalJson({ b: -0, a: undefined })).toBe('{"b":0}');
    expect(() => canonicalJson([NaN])).toThrow('Expected a number that JSON can hold');
    expect(() => canonicalJson([undefined])).toThrow('Expected a JSON value');
    expect(() => canonicalJson({ a: () => 1 })).toThrow('Expected a JSON value');
  });

  it('refuses what is nested too deep instead of exhausting the stack', () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) value = [value];
    expect(() => canonicalJson(value)).toThrow('Expected at most 500 levels');
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [name, reversed(member)] as const);
  return Object.fromEntries(entries.toReversed());
}

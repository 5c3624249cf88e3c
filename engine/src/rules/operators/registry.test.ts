import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.ts';
import { NO_RESOURCES } from '../resources.ts';
import { OPERATORS } from './registry.ts';

const free = (): void => undefined;
const holds = (operator: string, seen: Json, expected: Json): boolean => {
  const found = OPERATORS[operator];
  if (found === undefined) throw new Error(`no operator ${operator}`);
  return found.holds(seen, expected, free, NO_RESOURCES);
};

describe('the operators', () => {
  it('are exactly those of the published schema', () => {
    const schema: unknown = JSON.parse(
      readFileSync(new URL('../rule-set.schema.json', import.meta.url), 'utf8'),
    );
    expect(schema).toMatchObject({
      $defs: { comparison: { properties: { operator: { enum: Object.keys(OPERATORS) } } } },
    });
  });

  it.each<[string, Json, Json, boolean]>([
    ['equal', 0.3, '0.30', true],
    ['equal', '01', '1', false],
    ['equal', null, null, true],
    ['equal', { a: [1, 'x'] }, { a: [1, 'x'] }, true],
    ['equal', { a: 1 }, { a: 1, b: 2 }, false],
    ['equal', [1], { 0: 1 }, false],
    ['equal', true, 1, false],
    ['notEqual', 'a', 'b', true],
    ['notEqual', 1, '1.0', false],
    ['in', 'A', ['A', 'B'], true],
    ['in', '2', [1, 2], true],
    ['in', null, ['A'], false],
    ['notIn', null, ['A'], true],
    ['notIn', 'A', ['A'], false],
    ['contains', ['x', 'y'], 'y', true],
    ['contains', 'xy', 'y', false],
    ['doesNotContain', ['x'], 'y', true],
    ['doesNotContain', null, 'y', false],
    ['lessThan', '9.9', '10', true],
    ['lessThan', '9007199254740993', '9007199254740992', false],
    ['lessThan', null, 5, false],
    ['lessThan', 'abc', 5, false],
    ['lessThanInclusive', '10.00', 10, true],
    ['greaterThan', '0.30000000000000001', 0.3, true],
    ['greaterThanInclusive', 3, '3.0', true],
    ['between', '5.00', [5, 10], true],
    ['between', '10.01', [5, 10], false],
    ['between', 7, [5], false],
    ['decimalEqual', '1.50', '1.5', true],
    ['decimalEqual', '1.50', 'x', false],
    ['decimalNotEqual', '1.50', '1.51', true],
    ['decimalNotEqual', 'x', '1', false],
    ['dateBefore', '2026-01-30', '2026-01-31', true],
    ['dateBefore', '2026-01-31T23:30:00+08:00', '2026-01-31T16:00:00Z', true],
    ['dateBefore', 'soon', '2026-01-31', false],
    ['dateOnOrBefore', '2026-01-31T23:59:59+08:00', '2026-01-31', true],
    ['dateOnOrBefore', '2026-02-01T00:00:00+08:00', '2026-01-31', false],
    ['dateAfter', '2026-02-01', '2026-01-31', true],
    ['dateAfter', '2026-02-30', '2026-01-31', false],
    ['dateOnOrAfter', '2026-01-31', '2026-01-31', true],
    ['dateBetween', '2026-01-15', ['2026-01-15', '2026-01-31'], true],
    ['dateBetween', '2026-02-01', ['2026-01-15', '2026-01-31'], false],
  ])('%s: %j against %j is %s', (operator, seen, expected, result) => {
    expect(holds(operator, seen, expected)).toBe(result);
  });

  it('order decimals as whole numbers of their last digit', () => {
    const cents = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [left, right] = [asDecimal(a), asDecimal(b)];
        expect(holds('lessThan', left, right)).toBe(a < b);
        expect(holds('greaterThanInclusive', left, right)).toBe(a >= b);
        expect(holds('decimalEqual', left, right)).toBe(a === b);
      }),
    );
  });

  it('order days as their text, and agree on the opposite', () => {
    const day = fc
      .date({
        min: new Date(Date.UTC(1900, 0, 1)),
        max: new Date(Date.UTC(2100, 0, 1)),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(holds('dateBefore', a, b)).toBe(a < b);
        expect(holds('dateOnOrAfter', a, b)).toBe(!holds('dateBefore', a, b));
      }),
    );
  });

  it('never throw, whatever JSON they meet', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(OPERATORS)),
        json,
        json,
        (name, seen, expected) => {
          expect(typeof holds(name, seen, expected)).toBe('boolean');
        },
      ),
    );
  });
});

const asDecimal = (cents: bigint): string => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

// fast-check types its JSON as unknown members; it makes nothing but JSON.
const json = fc.jsonValue() as fc.Arbitrary<Json>;

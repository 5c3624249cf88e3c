import fc from 'fast-check';
import { evaluate } from 'feelin';
import { describe, expect, it } from 'vitest';
import type { Json, Variables } from '../../model/json.ts';
import { compileExpression } from '../index.ts';
import { feel } from './feel.ts';

const VARIABLES: Variables = {
  n: 7,
  price: 2.5,
  word: 'foobar',
  yes: true,
  nothing: null,
  list: [3, 1, 2],
  order: {
    lines: [
      { qty: 2, sku: 'a' },
      { qty: 5, sku: 'b' },
    ],
    total: 10,
  },
};

/**
 * Where the two may differ, kept out of the generator, with the section of DMN 1.5 that decides:
 * - 10.3.2.3.1: numbers are decimal; feelin computes in binary. Only integers are added and
 *   multiplied here, and quotients are compared to ten digits.
 * - 10.3.2.13: conditions that are null; feelin lets `if` and `some` take any value but null and
 *   false for true. Conditions here are comparisons of like types.
 * - 10.3.2.13: `5 between 7 and 0` is false, as `5 >= 7 and 5 <= 0` is; feelin swaps the bounds.
 *   They ascend here.
 * - 10.3.2.3, table 53: `[1] = 1` is null, as the two are of different types; feelin unwraps
 *   lists of one, also beside longer lists. Lists compared here hold two items.
 * - 10.3.4.1: `duration("P1Y2M3D")` is no FEEL duration; feelin takes it.
 * - 10.3.4.5, years and months duration: has no days; feelin keeps them.
 * - 10.3.2.3, table 58: durations can be multiplied and divided; feelin gives null.
 * - 10.3.4.4: min and max compare any values with an order; feelin takes only numbers.
 * - 10.3.2.3.6: date and time minus date and time counts instants; feelin the wall clock.
 */
const integer = fc
  .integer({ min: -20, max: 20 })
  .map((value) => (value < 0 ? `(${value})` : `${value}`));

/** Two bounds in ascending order, with the sign between. */
const interval = (sign: string) =>
  fc.tuple(fc.nat(9), fc.nat(9)).map(([low, width]) => `${low}${sign}${low + width}`);

const { number, truth, text, numbers } = fc.letrec<{
  number: string;
  truth: string;
  text: string;
  numbers: string;
}>((tie) => {
  const form = (parts: TemplateStringsArray, ...inner: fc.Arbitrary<string>[]) =>
    fc
      .tuple(...inner)
      .map((values) => parts.reduce((sum, part, at) => sum + (values[at - 1] ?? '') + part));
  const [num, bool, str, list] = [tie('number'), tie('truth'), tie('text'), tie('numbers')];
  const operator = fc.constantFrom('+', '-', '*');
  const compare = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');
  return {
    number: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      integer,
      fc.constantFrom('n', 'order.total', 'order.lines[2].qty', 'list[1]', 'list[-1]'),
      form`(${num} ${operator} ${num})`,
      form`(if ${bool} then ${num} else ${num})`,
      form`count(${list})`,
      form`string length(${str})`,
      form`abs(${num})`,
      form`-${num}`,
      form`{a: ${num}, b: a + 1}.b`,
      form`(function(x, y) x - y)(${num}, ${num})`,
    ),
    truth: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('true', 'false', 'yes', 'yes = nothing', 'nothing = null'),
      form`(${num} ${compare} ${num})`,
      form`(${str} ${compare} ${str})`,
      form`(${bool} and ${bool})`,
      form`(${bool} or ${bool})`,
      form`not(${bool})`,
      form`(${num} between ${interval(' and ')})`,
      form`(${num} in [${interval('..')}])`,
      form`(${num} in (${num}, > ${num}, <= ${num}))`,
      form`(some i in ${list} satisfies i > ${num})`,
      form`(every i in ${list} satisfies i > ${num})`,
      form`list contains(${list}, ${num})`,
      form`contains(${str}, ${str})`,
      form`starts with(${str}, ${str})`,
      form`((${num}) instance of number)`,
      form`([${num}, 1] = [${num}, 1])`,
      form`before(${num}, ${num})`,
    ),
    text: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('"foo"', '"bar"', '"b"', 'word', 'order.lines[1].sku'),
      form`(${str} + ${str})`,
      form`upper case(${str})`,
      form`lower case(${str})`,
      form`substring before(${str}, ${str})`,
      form`substring after(${str}, "o")`,
      form`string(${num})`,
      form`string join([${str}, ${str}], "-")`,
    ),
    numbers: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('list', 'order.lines.qty', '[4, 4, 6]'),
      form`[${num}, ${num}, ${num}]`,
      form`(for i in ${list} return i + ${num})`,
      form`${list}[item > ${num}]`,
      form`append(${list}, ${num})`,
      form`concatenate(${list}, ${list})`,
      form`reverse(${list})`,
      form`distinct values(${list})`,
      form`sort(${list}, function(a, b) a < b)`,
      form`flatten([${list}, [${list}]])`,
      form`union(${list}, ${list})`,
    ),
  };
});

/** FEEL has no minus zero (JSON neither), and binary quotients differ in the last digits. */
function canonical(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(10)) + 0;
  return Array.isArray(value) ? value.map(canonical) : value;
}

const theirs = (expression: string): unknown =>
  canonical(evaluate(expression, { ...VARIABLES }).value);
const ours = (expression: string): unknown => canonical(feel(expression, VARIABLES));

describe('Our compiler and feelin agree', () => {
  it.each([
    ['numbers', number],
    ['truths', truth],
    ['texts', text],
    ['lists', numbers],
  ])('on generated expressions that give %s', (_kind, expressions) => {
    fc.assert(
      fc.property(expressions, (expression) => {
        expect(ours(expression)).toEqual(theirs(expression));
      }),
      { numRuns: 300 },
    );
  });

  it('on what is FEEL: whatever feelin parses, ours parses', () => {
    const tokens =
      '1 "s" n list ( ) [ ] { } . .. , * / ** = < >= and or in between if then else for return some satisfies function null @"2026-01-01" date count'.split(
        ' ',
      );
    const soup = fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(soup, (parts) => {
        const expression = parts.join(' ');
        if (parses(expression)) expect(compileExpression(expression).ok).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it.each<[string, Json, Json, string]>([
    ['0.1 + 0.2', 0.3, 0.30000000000000004, '10.3.2.3.1'],
    ['[1] = 1', null, true, '10.3.2.3, table 53'],
    ['if 1 then 2 else 3', 3, 2, '10.3.2.13'],
    ['duration("P1Y2M3D")', null, 'P1Y2M3D', '10.3.4.1'],
    ['@"PT2H" * 3', 'PT6H', null, '10.3.2.3, table 58'],
    ['max(["a", "b"])', 'b', null, '10.3.4.4'],
    ['{a: 1, a: 2}', null, { a: 2 }, '10.3.2.6'],
    ['1e2', 100, 1, '10.3.1.2, rule 36'],
    ['5 between 7 and 0', false, true, '10.3.2.13'],
    ['[1] = [1, 2]', false, null, '10.3.2.3, table 53'],
    ['5 in null', false, null, '10.3.2.8, table 55'],
  ])('but not on %s, which is %j and not %j by %s', (expression, value, other) => {
    expect(feel(expression)).toEqual(value);
    expect(JSON.parse(JSON.stringify(evaluate(expression, {}).value))).toEqual(other);
  });
});

function parses(expression: string): boolean {
  try {
    evaluate(expression, { ...VARIABLES });
    return true;
  } catch {
    return false;
  }
}

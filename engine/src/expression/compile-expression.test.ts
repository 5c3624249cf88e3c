import { describe, expect, it } from 'vitest';
import { compileExpression, compileUnaryTests } from './index.ts';
import { evaluation, feel, passes } from './testing/feel.ts';

describe('Compiling an expression', () => {
  it('takes the text with and without the leading equals sign', () => {
    expect(feel('= 1 + 1')).toBe(2);
    expect(feel('  =1 + 1')).toBe(2);
    expect(feel('1 + 1')).toBe(2);
  });

  it('keeps the source without the sign and lists the free names', () => {
    const compiled = compileExpression('= a > 1 and (for x in list return x + a)[1] = count(b.c)');
    expect(compiled).toMatchObject({
      ok: true,
      value: {
        source: 'a > 1 and (for x in list return x + a)[1] = count(b.c)',
        references: ['a', 'list', 'b'],
      },
    });
  });

  it('works out what depends on nothing, but not what depends on the time', () => {
    expect(compileExpression('2 * 3')).toMatchObject({ value: { constant: 6 } });
    expect(compileExpression('today()')).not.toHaveProperty('value.constant');
    expect(compileExpression('a')).not.toHaveProperty('value.constant');
    expect(compileExpression('1 / 0')).not.toHaveProperty('value.constant');
  });

  it.each([
    ['', 'line 1, column 1'],
    ['1 +', 'line 1, column 4'],
    ['a\n  + )', 'line 2, column 5'],
    ['"open', 'line 1, column 1'],
    ['if true then 1', 'line 1, column 15'],
    ['[1, 2', 'line 1, column 6'],
    ['a # b', 'line 1, column 3'],
    ['f(a: 1, 2)', 'line 1, column 10'],
    ['function(a) external {java: {}}', 'line 1, column 13'],
    ['/* open', 'line 1, column 1'],
    ['a = = b c )', 'line 1, column 11'],
  ])('says where %j goes wrong', (text, where) => {
    const compiled = compileExpression(text);
    expect(compiled).toMatchObject({ ok: false, failure: { code: 'EXPRESSION_SYNTAX' } });
    expect(!compiled.ok && compiled.failure.message).toContain(where);
  });

  it.each(['uuid()', 'random number()', '{a: [uuid()]}'])(
    'refuses %s, which replay would change',
    (text) => {
      expect(compileExpression(text)).toMatchObject({ failure: { code: 'EXPRESSION_IMPURE' } });
    },
  );

  it('lets a variable be called as a refused function', () => {
    expect(feel('uuid', { uuid: 'x' })).toBe('x');
  });

  it('warns of what is missing and of types that do not fit', () => {
    expect(evaluation('missing > 1')).toEqual({
      ok: true,
      value: null,
      warnings: ["Variable 'missing' not found.", 'Cannot compare null with number.'],
    });
    expect(evaluation('string length(1)')).toMatchObject({
      warnings: ["Function 'string length' takes no arguments of types (number)."],
    });
    expect(evaluation('is defined(missing)')).toEqual({ ok: true, value: false });
  });

  it('gives variables out as they are', () => {
    const order = { lines: [{ price: 0.1 }] };
    expect(feel('order', { order })).toEqual(order);
    expect(feel('order.lines', { order })).toEqual(order.lines);
  });
});

describe('Unary tests', () => {
  it.each([
    ['-', 1, true],
    ['> 5', 6, true],
    ['> 5', 5, false],
    ['1, 2, 3', 2, true],
    ['[1..5], > 10', 11, true],
    ['not(1, 2)', 3, true],
    ['not(1, 2)', 2, false],
    ['"A", "B"', 'B', true],
    ['= "A"', 'A', true],
    ['!= 5', 4, true],
    ['null', null, true],
    ['true', true, true],
    ['false', true, false],
    ['? > 5 and ? < 10', 7, true],
    ['contains(?, "x")', 'axb', true],
    ['limit', 100, true],
    ['> limit', 101, true],
    ['other', 1, true],
    ['not(?)', false, true],
    ['> 5', 'a', null],
  ])('%s of %j is %j', (text, input, outcome) => {
    expect(passes(text, input, { limit: 100, other: [1, 2] })).toBe(outcome);
  });

  it('are refused with the place of the fault', () => {
    expect(compileUnaryTests('> 5,')).toMatchObject({ failure: { code: 'EXPRESSION_SYNTAX' } });
  });
});
describe('A name bound in the text that is called like a builtin', () => {
  it.each([
    ['{count: 3, n: count([1])}', ['count']],
    ['for sum in [1] return sum([sum])', ['sum']],
    ['function(string) string(1)', ['string']],
    ['{count: 3, n: count}', undefined],
    ['count([{count: 1}])', undefined],
    ['list[count(tags) > 1]', undefined],
  ])('%s', (text, hidden) => {
    const compiled = compileExpression(text);
    expect(compiled.ok && compiled.value.hidden).toEqual(hidden);
  });
});

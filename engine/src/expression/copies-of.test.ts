import { describe, expect, it } from 'vitest';
import { copiesOf } from './copies-of.ts';

const told = (text: string): readonly string[] =>
  copiesOf(text).map(({ to, from }) => `${to} = ${from}`);

describe('what the result of an expression is made of', () => {
  it.each([
    ['= release.decision', [' = release.decision']],
    ['{ net: order.total, days: count(lines) }', ['.net = order.total']],
    ['{ a: order, b: a.total }', ['.a = order', '.b = order.total']],
    ['if urgent then first else second', [' = first', ' = second']],
    ['lines[price > 5]', [' = lines']],
    ['(lines[no = 1])[1].unit', [' = lines[].unit']],
    ['lines[-1]', [' = lines[]']],
    ['[order, { sum: total }]', ['[] = order', '[].sum = total']],
    [
      'for l in order.lines return { unit: l.unit, at: i }',
      [...['[].unit = order.lines[].unit', '[].at = i']],
    ],
    ['(for l in lines return { u: l.unit })[1].u', [' = lines[].unit']],
    ['append(rounds, round)', [' = rounds', '[] = round']],
    ['context put(answer, "by", person)', ['.by = person', ' = answer']],
    ['context merge([old, { at: now }])', [' = old', '.at = now']],
    ['string(amount)', [' = amount']],
  ])('is told of %s', (text, copies) => {
    expect(told(text)).toEqual(copies);
  });

  it.each(['= 1 +', 'price * 2', '"order"', '{ order: 1 }.order', `x${'+x'.repeat(200_000)}`])(
    'is nothing where all of it is worked out, or nothing can be: %.40s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );

  it('stays small where names are made of each other', () => {
    const twice = Array.from({ length: 60 }, (_, at) => `a${at + 1}: [a${at}, a${at}]`);
    expect(copiesOf(`{ a0: x, ${twice.join(', ')} }`).length).toBeLessThan(100_000);
  });
});

import { describe, expect, it } from 'vitest';
import { readsOf } from './reads-of.ts';

const paths = (text: string): readonly string[] => readsOf(text).map(({ path }) => path);

describe('the variables that an expression reads', () => {
  it('are told as deep as members are named', () => {
    expect(paths('= order.total + order.shipTo.country')).toEqual([
      'order.total',
      'order.shipTo.country',
    ]);
  });

  it('tell what they should be by what is done with them', () => {
    expect(readsOf('if urgent then date(from) else today()')).toEqual([
      { path: 'urgent', as: 'yes-no' },
      { path: 'from', as: 'day' },
    ]);
    expect(readsOf('count(payments) > 0 and grade = "A" and price * 2 > 5')).toEqual([
      { path: 'payments', as: 'list' },
      { path: 'grade', as: 'text' },
      { path: 'price', as: 'number' },
    ]);
  });

  it('leave out what is named inside', () => {
    expect(paths('for i in 1..count return i * rate')).toEqual(['count', 'rate']);
    expect(paths('lines[quantity > 5].price')).toEqual(['lines']);
    expect(paths('{ net: gross - tax, half: net / 2 }')).toEqual(['gross', 'tax']);
    expect(paths('function(x) x + y')).toEqual(['y']);
  });

  it('tell what is read of each thing in a list', () => {
    expect(
      readsOf('some line in order.lines satisfies line.quantity > 5 and line.unit = u'),
    ).toEqual([
      { path: 'order.lines', as: 'list' },
      { path: 'order.lines[].quantity', as: 'number' },
      { path: 'order.lines[].unit' },
      { path: 'u' },
    ]);
    expect(paths('for l in lines[open] return for lot in l.lots return lot.size')).toEqual([
      'lines',
    ]);
    expect(paths('for l in lines return for lot in l.lots return lot.size')).toEqual([
      ...['lines', 'lines[].lots', 'lines[].lots[].size'],
    ]);
  });

  it('are none where the text is no FEEL or nests too deep', () => {
    expect(readsOf('= 1 +')).toEqual([]);
    expect(readsOf('('.repeat(100_000))).toEqual([]);
    expect(readsOf(`x${'+x'.repeat(200_000)}`)).toEqual([]);
  });
});

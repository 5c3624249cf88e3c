import { describe, expect, it } from 'vitest';
import { conditionOn } from './variable-condition.ts';

const variables = {
  order: {
    buyer: { name: 'ACME Trading' },
    total: { amount: '1234.50', currency: 'USD' },
    lines: [
      { product: '0815', quantity: 3, due: '2026-11-23' },
      { product: 'Ｐ-9', quantity: 40, due: '2026-12-01T23:30:00+08:00' },
    ],
  },
  ...{ approved: false, note: null, grade: 'A', counted: '12.0', 'net weight': 7 },
};

const isTrue = (written: string): boolean => conditionOn(written)(variables);

describe('a condition on a variable', () => {
  it.each([
    ...['grade=a', 'order.buyer.name=acme trading', 'order.buyer.name~TRAD', 'approved=false'],
    ...['order.total=1234.5', 'order.total>=1234.5', 'order.total<=1234.50', 'order.total~123'],
    ...['order.total.currency=usd', 'order.lines[].product=0815', 'order.lines.product=p-9'],
    ...['order.lines.quantity>=40', 'order.lines.quantity<=3', 'order.lines.quantity=3'],
    ...['order.lines.due=2026-12-01', 'order.lines.due>=2026-12-01', 'order.lines.due~2026-11'],
    ...['counted>=12', ' net weight =７', 'grade=Ａ'],
  ])('%s is true', (written) => expect(isTrue(written)).toBe(true));

  it.each([
    ...['grade=AB', 'grade~B', 'note=null', 'note~n', 'missing=A', 'approved=true', 'order=USD'],
    ...['order.total=1234', 'order.total>=1234.51', 'order.total<=1234.49', 'order.buyer~ACME'],
    ...['order.lines.product=815', 'order.lines.quantity>=41', 'order.lines.due<=2026-11-22'],
    ...['order.lines.due>=2026-12-02', 'grade>=1', 'order.lines.quantity=2026-11-23'],
    ...['constructor.name~o', '__proto__~o', 'order.lines.length=2', 'grade.length=1'],
  ])('%s is not', (written) => expect(isTrue(written)).toBe(false));

  it.each([
    'grade',
    'grade=',
    'grade= ',
    '=A',
    '.a=1',
    'a..b=1',
    'grade>A',
    'grade>=A',
    'a<=2026-1-1',
  ])('%s is refused', (written) => {
    expect(() => conditionOn(written)).toThrow(`"${written}"`);
  });
});

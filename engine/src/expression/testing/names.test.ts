import { describe, expect, it } from 'vitest';
import type { Json, Variables } from '../../model/json.ts';
import { feel } from './feel.ts';

const VARIABLES: Variables = {
  'order total': 5,
  'net-price': 7,
  net: 3,
  price: 1,
  订单: { 金额: 1500 },
  '😀': 2,
  "buyer's name": 'Li',
  'a.b': 9,
  date: '2026-01-01',
  count: 4,
};

describe('Names', () => {
  it.each<[string, Json]>([
    ['order total + 1', 6],
    ['order  total', 5],
    ['`order total` + 1', 6],
    ['`a.b`', 9],
    ['net-price', 7],
    ['net-price * 2', 14],
    ['net - price', 2],
    ['net -price', 2],
    ['订单.金额 > 1000', true],
    ['😀 + 1', 3],
    ["buyer's name", 'Li'],
    ['date', '2026-01-01'],
    ['date(date).year', 2026],
    ['count', 4],
    ['count([1, 2])', 2],
    ['{count: 2, r: count + 1}.r', 3],
    ['for x-y in [1, 2] return x-y', [1, 2]],
    ['(function(a-b) a-b)(4)', 4],
    ['string length("abc") = 3 and order total = 5', true],
  ])('%s is %j', (text, value) => {
    expect(feel(text, VARIABLES)).toEqual(value);
  });

  it('reads a hyphen as a minus where the scope holds no such name', () => {
    expect(feel('net-price', { net: 3, price: 1 })).toBe(2);
  });

  it('sees no inherited property of the variables or of their values', () => {
    expect(feel('toString', {})).toBeNull();
    expect(feel('order.constructor', { order: {} })).toBeNull();
  });
});

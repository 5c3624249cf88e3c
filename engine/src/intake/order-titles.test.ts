import { describe, expect, it } from 'vitest';
import { titleInOrder } from './order-titles.ts';

describe('a value of a canonical order', () => {
  it.each([
    ['orderNumber', '客户订单号'],
    ['lines[].quantity', '数量'],
    ['lines[].unit.code', '代码'],
    ['buyer.address.city', '城市'],
  ])('is called by its title: %s', (path, zh) => {
    expect(titleInOrder(path)?.zh).toContain(zh);
  });

  it.each(['', 'nothing', 'lines.quantity', 'orderNumber.more', 'constructor'])(
    'has none where an order has no such place: %j',
    (path) => {
      expect(titleInOrder(path)).toBeUndefined();
    },
  );
});

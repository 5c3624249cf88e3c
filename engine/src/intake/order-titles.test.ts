import { describe, expect, it } from 'vitest';
import { pathsInOrder, titleInOrder } from './order-titles.ts';

describe('a value of a canonical order', () => {
  it.each([
    ['orderNumber', '客户订单号'],
    ['lines[].quantity', '数量'],
    ['lines[].unit.code', '代码'],
    ['buyer.address.city', '城市'],
  ])('is called by its title: %s', (path, zh) => {
    expect(titleInOrder(path)?.zh).toContain(zh);
  });

  it('is among those that an order may have, nearly all with a title', () => {
    const paths = pathsInOrder();
    expect(paths).toContain('buyer.name');
    expect(paths).toContain('lines[].unit.code');
    expect(paths).not.toContain('buyer');
    const untitled = paths.filter((path) => titleInOrder(path) === undefined);
    expect(untitled.filter((path) => !/\.(otherNames|lines)\[\]$/.test(path))).toEqual([]);
  });

  it.each(['', 'nothing', 'lines.quantity', 'orderNumber.more', 'constructor'])(
    'has none where an order has no such place: %j',
    (path) => {
      expect(titleInOrder(path)).toBeUndefined();
    },
  );
});

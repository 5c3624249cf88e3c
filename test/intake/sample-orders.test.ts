import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOrder } from '../../engine/src/intake/index.ts';
import { bytesOf, orderFiles } from './order-files.ts';

const EXPECTED = new URL('../fixtures/orders-expected/', import.meta.url);

describe('every sample order', () => {
  it.each(orderFiles())(
    '$name becomes exactly the canonical orders kept for it',
    ({ name, bytes }) => {
      const read = readOrder(bytes, { fileName: name, now: '2026-11-10T08:00:00+08:00' });
      const expected: unknown = JSON.parse(
        readFileSync(new URL(name.replace(/\.\w+$/, '.json'), EXPECTED), 'utf8'),
      );
      expect(read).toEqual({ ok: true, value: expected });
    },
  );

  it.each(orderFiles())('$name read again from its canonical JSON is the same', ({ bytes }) => {
    const first = readOrder(bytes, { fileName: 'first' });
    if (!first.ok) throw new Error(first.failure.message);
    const again = readOrder(bytesOf(JSON.stringify(first.value.orders)));
    expect(again.ok && again.value.orders).toEqual(first.value.orders);
  });
});

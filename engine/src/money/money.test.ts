import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCY_CODES, payableUnits } from './currency.ts';
import { addAmounts, negate, readMoney } from './money.ts';

describe('money', () => {
  it.each([
    ['12.5', 'CNY', '12.50'],
    [12.5, 'USD', '12.50'],
    ['0007', 'JPY', '7'],
    ['1.2', 'KWD', '1.200'],
    ['1.5000', 'EUR', '1.50'],
    ['999999999999999.99', 'CNY', '999999999999999.99'],
    [0.1, 'CNY', '0.10'],
  ])('reads %s %s as %s', (amount, currency, written) => {
    expect(readMoney(amount, currency)).toEqual({ ok: true, value: { amount: written, currency } });
  });

  it('refuses a JSON number too long to be exact, and takes it as text', () => {
    expect(readMoney(12345678901234.56, 'CNY')).toMatchObject({
      failure: { code: 'MONEY_AMOUNT_INVALID' },
    });
    expect(readMoney('12345678901234.56', 'CNY').ok).toBe(true);
  });

  it('knows every currency in three capitals, with 0 to 4 minor digits or none', () => {
    expect(CURRENCY_CODES.size).toBeGreaterThan(150);
    for (const code of CURRENCY_CODES) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect([undefined, 0, 2, 3, 4]).toContain(payableUnits(code));
    }
  });

  it('adds exactly, whatever the order', () => {
    const cents = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }));
    fc.assert(
      fc.property(cents, (list) => {
        const texts = list.map((one) => {
          const digits = String(Math.abs(one)).padStart(3, '0');
          return `${one < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        });
        const sum = texts.reduce(addAmounts, '0.00');
        expect(texts.toReversed().reduce(addAmounts, '0.00')).toBe(sum);
        const expected = list.reduce((total, one) => total + BigInt(one), 0n);
        expect(BigInt(sum.replace('.', ''))).toBe(expected);
        expect(addAmounts(sum, negate(sum))).toBe('0.00');
      }),
    );
  });
});

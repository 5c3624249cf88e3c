import { describe, expect, it } from 'vitest';
import type { Variables } from '../model/index.ts';
import { checkValues } from './check-values.ts';
import { partnerType } from './record-type-fixture.ts';
import { VALUE_KINDS } from './value-kinds.ts';

const type = partnerType();
const RIGHT = { number: 'P-1', name: 'Example' };
const problems = (values: Variables) =>
  checkValues(type, { ...RIGHT, ...values }).map(({ path, problem }) => `${path} ${problem}`);

describe('the values of a record', () => {
  it('are kept where they fit', () => {
    expect(
      problems({
        ...{ country: 'DE', since: '2026-03-31', staff: 3, key: false, tags: ['a'] },
        credit: { limit: { amount: '12.50', currency: 'USD' }, days: 30 },
        contacts: [{ person: '王芳', phone: '1' }],
      }),
    ).toEqual([]);
  });

  it('are refused each at its place', () => {
    expect(checkValues(type, { number: '' }).map(({ path }) => path)).toEqual(['name', 'number']);
    expect(problems({ credit: { days: 366 } })).toEqual(['credit.days must be <= 365']);
    expect(problems({ contacts: [{ person: 'a' }, { phone: '1' }] })[0]).toMatch(/^contacts\[1\]/);
    expect(problems({ nothing: 1 })).toEqual(['nothing is no field of this record type']);
    expect(problems({ since: '31.3.2026' })[0]).toMatch(/^since /);
    expect(problems({ tags: ['x', 7] })[0]).toMatch(/^tags\[1\]/);
  });

  it('are refused where a code or a sum is none', () => {
    expect(problems({ country: 'ZZ' })[0]).toContain('country must be a country code');
    const limit = (amount: string, currency: string) =>
      problems({ credit: { limit: { amount, currency } } });
    expect(limit('12.5', 'JPY')).toEqual([
      'credit.limit must have at most 0 digits after the point, as JPY has',
    ]);
    expect(limit('12.5', 'ABC')[0]).toContain('must be in a currency');
    expect(limit('1e5', 'USD')[0]).toContain('amount in digits');
    expect(limit('-12.50', 'USD')).toEqual([]);
  });

  it('are refused as a whole where they are larger than a record', () => {
    const tags = Array.from({ length: 20 }, () => 'x'.repeat(20_000));
    expect(checkValues(type, { ...RIGHT, tags })[0]?.path).toBe('');
  });

  it.each([
    ['country', 'CN', 'XX'],
    ['currency', 'CNY', 'XAU'],
    ['language', 'zh', 'xx'],
    ['location', 'CNSHA', 'XXSHA'],
    ['location', 'DEHAM', 'DEHA1'],
    ['unit', 'KGM', 'KG'],
    ['container', 'CSQU3054383', 'CSQU3054384'],
    ['iban', 'DE89370400440532013000', 'DE89370400440532013001'],
    ['iban', 'GB82WEST12345698765432', 'GB82WEST1234569876543'],
  ] as const)('of kind %s are %s, not %s', (kind, right, wrong) => {
    expect(VALUE_KINDS[kind](right)).toBeUndefined();
    expect(VALUE_KINDS[kind](wrong)).toMatch(/^must be/);
    expect(VALUE_KINDS[kind](7)).toBeUndefined();
  });
});

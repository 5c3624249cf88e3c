import { Decimal } from 'decimal.js';
import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import { CURRENCY_CODES, payableUnits } from './currency.ts';

/** An exact sum: `amount` is decimal text with all minor units of the currency, such as "1250.00". */
export interface Money {
  readonly amount: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Digits before the point: sums of millions of entries stay far within `Exact`. */
const AMOUNT = /^\d{1,15}(?:\.\d{1,20})?$/;

/** A JSON number of more digits may not be what was meant. */
const EXACT_DIGITS = 15;

const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 });

/**
 * Money as given by people and rules, checked and written in full: the currency is one that can be
 * paid, the amount is above zero and no finer than its minor unit (never rounded silently).
 */
export function readMoney(amount: string | number, currency: string): Result<Money> {
  const units = payableUnits(currency);
  if (units === undefined) return fail(currencyUnknown(currency));
  const text = String(amount);
  const exact = typeof amount === 'string' || text.replace('.', '').length <= EXACT_DIGITS;
  if (!exact || !AMOUNT.test(text)) return fail(amountInvalid(text));
  const value = new Exact(text);
  if (value.decimalPlaces() > units) return fail(amountTooFine(text, currency, units));
  if (value.isZero()) return fail(amountInvalid(text));
  return ok({ amount: value.toFixed(units), currency });
}

/** Sum of two amounts of the same currency, negative ones too, in the longer one's digits. */
export function addAmounts(one: string, other: string): string {
  const [first, second] = [new Exact(one), new Exact(other)];
  return first.plus(second).toFixed(Math.max(digitsOf(one), digitsOf(other)));
}

/** The amount with the other sign. */
export const negate = (amount: string): string =>
  amount.startsWith('-') ? amount.slice(1) : `-${amount}`;

const digitsOf = (amount: string): number => amount.split('.')[1]?.length ?? 0;

const currencyUnknown = (currency: string): Failure => ({
  code: 'MONEY_CURRENCY_UNKNOWN',
  message: `Expected a currency of ISO 4217 in which money is paid, but got ${JSON.stringify(currency).slice(0, 20)}${CURRENCY_CODES.has(currency) ? ', which has no minor unit' : ''}.`,
  mend: 'Give the code in three capital letters, such as CNY, USD or EUR.',
});

const amountInvalid = (amount: string): Failure => ({
  code: 'MONEY_AMOUNT_INVALID',
  message: `Expected an amount above zero as decimal text, but got "${amount.slice(0, 60)}".`,
  mend: 'Give digits with a point, such as "1250.00"; whether it is a reward or a penalty says its sign.',
});

const amountTooFine = (amount: string, currency: string, units: number): Failure => ({
  code: 'MONEY_AMOUNT_TOO_FINE',
  message: `Expected an amount in ${currency} to have at most ${units} digits after the point, but got "${amount.slice(0, 60)}".`,
  mend: 'Round it where it is computed, in the way the policy says.',
});

/** Decimal text and ISO 4217. */
export type Amount = Readonly<Record<'amount' | 'currency', string>>;

/** Exactly an amount of a currency, which people read as one thing. */
export const isMoney = (value: object): value is Amount =>
  Object.keys(value).sort().join() === 'amount,currency' &&
  Object.values(value).every((one) => typeof one === 'string');

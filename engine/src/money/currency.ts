import list from './currencies.json' with { type: 'json' };

const MINOR_UNITS: ReadonlyMap<string, number | null> = new Map(Object.entries(list.minorUnits));

/** ISO 4217: currencies and funds in use. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(MINOR_UNITS.keys());

/**
 * Digits after the point of the currency's smallest unit (ISO 4217, column "minor unit"); 2 where
 * the code is unknown or, as gold, has none.
 */
export const minorUnits = (currency: string | null): number => payableUnits(currency ?? '') ?? 2;

/** The same for money that is paid: undefined where nobody can be paid in it. */
export const payableUnits = (currency: string): number | undefined =>
  MINOR_UNITS.get(currency) ?? undefined;

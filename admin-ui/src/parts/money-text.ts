interface Amount {
  /** Decimal text, as `15060.00`. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Digits in groups of three and the currency's code: 15,060.00 USD; never rounded. */
export function moneyText({ amount, currency }: Amount): string {
  const [whole = '', given = ''] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = given.padEnd(minorDigits(currency), '0');
  return `${fraction === '' ? grouped : `${grouped}.${fraction}`} ${currency}`;
}

/** Digits of the smallest unit (ISO 4217), as the browser knows them; none where it is no currency. */
function minorDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 0;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 0;
}

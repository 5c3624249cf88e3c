/** `15060` and `USD` as `15,060.00 USD`, with the currency's own number of decimals. */
export function formatMoney(amount: string, currency: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(amount)) return amount;
  const digits = decimalsOf(currency);
  const format = new Intl.NumberFormat('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, 4),
  });
  // The text has just been found to be a numeral; given as text it keeps all its digits.
  const shown = format.format(amount as Intl.StringNumericLiteral);
  return currency === '' ? shown : `${shown} ${currency}`;
}

function decimalsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

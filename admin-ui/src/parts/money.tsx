interface MoneyProps {
  /** Decimal text, as `15060.00`. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Digits in groups of three and the currency's code: 15,060.00 USD; never rounded. */
export function Money({ amount, currency }: MoneyProps) {
  const [whole = '', fraction] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (
    <span className="money">
      {fraction === undefined ? grouped : `${grouped}.${fraction}`} {currency}
    </span>
  );
}

import { moneyText } from './money-text.ts';

interface MoneyProps {
  /** Decimal text, as `15060.00`. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Digits in groups of three and the currency's code: 15,060.00 USD; never rounded. */
export const Money = (props: MoneyProps) => <span className="money">{moneyText(props)}</span>;

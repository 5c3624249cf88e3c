import { useTranslation } from 'react-i18next';
import './quantity.css';

const CODE = /^[A-Z\d]{2,3}$/;

interface QuantityProps {
  /** Decimal text, as `1000`. */
  readonly amount: string;
  /** UN/ECE Recommendation 20 (21 behind an X), or the sender's own word. */
  readonly unit: string;
}

/** Digits in groups of three and the unit as people say it, the code on demand: 1,000 pcs; never broken. */
export function Quantity({ amount, unit }: QuantityProps) {
  const { t } = useTranslation('quantity');
  const [whole = '', fraction] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  // A sender's own word may hold what keys of words do not.
  const word = CODE.test(unit) ? t(unit, { defaultValue: unit }) : unit;
  return (
    <span className="quantity" {...(word !== unit && { title: unit })}>
      {fraction === undefined ? grouped : `${grouped}.${fraction}`} {word}
    </span>
  );
}

import { COUNTRY_CODES } from '../intake/codes/country-codes.ts';
import { REC20_CODES } from '../intake/codes/rec20-codes.ts';
import type { Json } from '../model/index.ts';
import { payableUnits } from '../money/currency.ts';
import { containerCheckDigit } from './container-number.ts';
import { LANGUAGE_CODES } from './language-codes.ts';
import type { ValueKind } from './record-type.ts';
import { isObject } from './schema-fields.ts';

/** What is wrong with a value that its schema has let pass; undefined where nothing is. */
export type KindCheck = (value: Json) => string | undefined;

export const VALUE_KINDS: Readonly<Record<ValueKind, KindCheck>> = {
  country: coded('a country code of ISO 3166-1, such as CN or DE', (code) =>
    COUNTRY_CODES.has(code),
  ),
  currency: coded(
    'a currency code of ISO 4217, such as CNY or USD',
    (code) => payableUnits(code) !== undefined,
  ),
  language: coded('a language code of ISO 639-1, such as zh or en', (code) =>
    LANGUAGE_CODES.has(code),
  ),
  location: coded('a UN/LOCODE, such as CNSHA or DEHAM', isLocation),
  unit: coded('a unit code of UN/ECE Recommendation 20, such as C62, KGM or MTR', (code) =>
    REC20_CODES.has(code),
  ),
  container: coded('a container number of ISO 6346 whose check digit is right', isContainer),
  iban: coded('an IBAN of ISO 13616 whose check digits are right', isIban),
  money: moneyProblem,
};

function coded(expected: string, known: (code: string) => boolean): KindCheck {
  return (value) => (typeof value !== 'string' || known(value) ? undefined : `must be ${expected}`);
}

/** UN/ECE Recommendation 16: a country, then three letters or digits from 2 on. */
function isLocation(code: string): boolean {
  return /^[A-Z]{2}[A-Z2-9]{3}$/.test(code) && COUNTRY_CODES.has(code.slice(0, 2));
}

function isContainer(code: string): boolean {
  return (
    /^[A-Z]{3}[UJZ]\d{7}$/.test(code) &&
    containerCheckDigit(code.slice(0, 10)) === Number(code.charAt(10))
  );
}

/** ISO 13616-1 §6: letters count from A = 10, and the whole leaves 1 when divided by 97. */
function isIban(code: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(code)) return false;
  const digits = Array.from(code.slice(4) + code.slice(0, 4), (sign) => parseInt(sign, 36));
  return BigInt(digits.join('')) % 97n === 1n;
}

const EXACT = /^-?\d{1,15}(?:\.(?<fraction>\d{1,6}))?$/;

/** Of `{ amount, currency }`: no finer than the currency's smallest unit is paid (ISO 4217). */
function moneyProblem(value: Json): string | undefined {
  if (!isObject(value)) return undefined;
  const { amount, currency } = value;
  if (typeof amount !== 'string' || typeof currency !== 'string') return undefined;
  const units = payableUnits(currency);
  if (units === undefined) return 'must be in a currency of ISO 4217, such as CNY or USD';
  const match = EXACT.exec(amount);
  if (!match) return 'must have an amount in digits, such as "1250.00"';
  const digits = match.groups?.['fraction']?.length ?? 0;
  if (digits <= units) return undefined;
  return `must have at most ${String(units)} digits after the point, as ${currency} has`;
}

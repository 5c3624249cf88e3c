export { COUNTRY_CODES } from '../intake/codes/country-codes.ts';

type Reader = 'zh' | 'en';

/** What a country of ISO 3166-1 is called, with its code: `德国（DE）`, `Germany (DE)`; undefined where it is none. */
export function countryName(code: string, language: Reader): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  const name = NAMES[language].of(code);
  if (name === undefined) return undefined;
  return language === 'zh' ? `${name}（${code}）` : `${name} (${code})`;
}

const named = (language: Reader): Intl.DisplayNames =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

const NAMES: Readonly<Record<Reader, Intl.DisplayNames>> = { zh: named('zh'), en: named('en') };

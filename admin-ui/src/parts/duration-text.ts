import type { Language } from '../i18n/languages.ts';

const MINUTE = 60_000;
const UNITS = [
  { size: 24 * 60 * MINUTE, zh: ' 天', en: ' d' },
  { size: 60 * MINUTE, zh: ' 小时', en: ' h' },
  { size: MINUTE, zh: ' 分钟', en: ' min' },
  { size: 1_000, zh: ' 秒', en: ' s' },
] as const;

/** Milliseconds in the largest unit that makes one of it, to a tenth: `3.5 h`. */
export function durationText(milliseconds: number, language: Language): string {
  const unit = UNITS.find(({ size }) => milliseconds >= size) ?? UNITS[UNITS.length - 1];
  const count = Math.round((milliseconds / (unit?.size ?? 1_000)) * 10) / 10;
  return `${count}${unit?.[language] ?? ''}`;
}

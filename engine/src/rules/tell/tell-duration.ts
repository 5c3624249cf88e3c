import type { Language } from './vocabulary.ts';

/** ISO 8601 §5.5.2: as rule sets write them, whole numbers without a sign. */
const DURATION =
  /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const UNITS = [
  { zh: '年', one: 'year', other: 'years' },
  { zh: '个月', one: 'month', other: 'months' },
  { zh: '周', one: 'week', other: 'weeks' },
  { zh: '天', one: 'day', other: 'days' },
  { zh: '小时', one: 'hour', other: 'hours' },
  { zh: '分钟', one: 'minute', other: 'minutes' },
  { zh: '秒', one: 'second', other: 'seconds' },
] as const;

/** "14 天", "1 day 12 hours"; undefined where it is no duration. */
export function tellDuration(text: string, language: Language): string | undefined {
  const [, ...counts] = DURATION.exec(text) ?? [];
  const told = UNITS.flatMap((unit, at) => {
    const count = Number(counts[at] ?? 0);
    if (count === 0) return [];
    return [`${count} ${language === 'zh' ? unit.zh : count === 1 ? unit.one : unit.other}`];
  });
  if (counts.length === 0) return undefined;
  return told.length === 0 ? (language === 'zh' ? '0 天' : '0 days') : told.join(' ');
}

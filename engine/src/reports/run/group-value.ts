import type { Json } from '../../model/index.ts';
import { countryName } from '../../records/countries.ts';
import type { Wording } from '../../records/index.ts';
import { shownText } from '../answer/shown-text.ts';
import type { ReportGroup } from '../report.ts';
import { ReportStop } from '../report-stop.ts';
import type { GroupValue } from '../result.ts';
import { exactOf } from './exact.ts';
import { plainText } from './plain-text.ts';

/** A name in both languages, such as that of a process. */
const isWording = (value: Json): value is Json & Wording =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).toSorted().join() === 'en,zh' &&
  Object.values(value).every((text) => typeof text === 'string');

/** The value that a row is grouped by: with buckets, the position of the range it lies in. */
export function groupKey(group: ReportGroup, value: Json): Json {
  if (value === null || (isWording(value) && !group.buckets)) return value;
  if (typeof value === 'object')
    throw new ReportStop(
      'REPORT_VALUE',
      `Expected group "${group.id}" to get a text, number, boolean or a name in both languages, but got ${JSON.stringify(value).slice(0, 80)}.`,
    );
  if (!group.buckets) return value;
  const number = exactOf(value);
  if (!number)
    throw new ReportStop(
      'REPORT_VALUE',
      `Expected group "${group.id}" to get a number for its buckets, but got ${JSON.stringify(value).slice(0, 80)}.`,
    );
  return group.buckets.filter((bound) => number.greaterThanOrEqualTo(bound)).length;
}

export function groupValue(group: ReportGroup, value: Json): GroupValue {
  const named = Object.entries(group.labels ?? {}).find(([name]) => name === plainText(value));
  return { value, label: named?.[1] ?? labelOf(group, value) };
}

function labelOf({ buckets, kind }: ReportGroup, value: Json): Wording {
  if (value === null) return { zh: '（无）', en: '(none)' };
  if (isWording(value)) return { zh: shownText(value.zh), en: shownText(value.en) };
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  const text = buckets && typeof value === 'number' ? rangeText(buckets, value) : plainText(value);
  const named = (language: keyof Wording): string =>
    (kind === 'country' ? countryName(text, language) : undefined) ?? shownText(text);
  return { zh: named('zh'), en: named('en') };
}

function rangeText(buckets: readonly number[], position: number): string {
  const [from, to] = [buckets[position - 1], buckets[position]];
  if (from === undefined) return `< ${String(to)}`;
  if (to === undefined) return `≥ ${String(from)}`;
  return to - from === 1 ? String(from) : `${String(from)} – ${String(to - 1)}`;
}

import type { Language } from '../../i18n/languages.ts';
import type { Told } from './asked-by-value.ts';

/**
 * What people call the value at a path, and within what: `Buyer · Name`; the path where nobody has
 * said. Without what is called `before`, such as the list `lines[]` of `lines[].quantity.value`.
 */
export function pathTitle(told: Told, path: string, language: Language, before = ''): string {
  if (titlesAt(told, path) === undefined) return path.slice(before.length).replace(/^\./, '');
  const names = path.split('.');
  const places = names
    .map((_, at) => names.slice(0, at + 1).join('.'))
    .filter(({ length }) => length > before.length);
  const titles = places.flatMap((place) => titlesAt(told, place)?.[language] ?? []);
  return titles.reduce(titleWithin, '');
}

/** Some titles of parts name what they are a part of. */
export const titleWithin = (whole: string, part: string): string =>
  part.startsWith(whole) ? part : `${whole} · ${part}`;

/** Of a thing in a list as of the list. */
const titlesAt = (told: Told, path: string) =>
  told(path)?.titles ?? told(path.replace(/\[\]$/, ''))?.titles;

import type { Language } from '../../../i18n/languages.ts';
import type { Told } from '../../../parts/asked/asked-by-value.ts';

/** What people call the value at a path, and within what: `Buyer · Name`; the path where nobody has said. */
export function pathTitle(told: Told, path: string, language: Language): string {
  if (titlesAt(told, path) === undefined) return path;
  const names = path.split('.');
  const places = names.map((_, at) => names.slice(0, at + 1).join('.'));
  return places.flatMap((place) => titlesAt(told, place)?.[language] ?? []).join(' · ');
}

/** Of a thing in a list as of the list. */
const titlesAt = (told: Told, path: string) =>
  told(path)?.titles ?? told(path.replace(/\[\]$/, ''))?.titles;

import { useQueries } from '@tanstack/react-query';
import { listElementNames, type ElementName } from '../api/list-element-names.ts';
import type { Language } from '../i18n/languages.ts';
import { useLanguage } from './use-language.ts';

interface Version {
  readonly processId: string;
  readonly version: number;
}

/** Tells what people call an element, or the process itself; its id until that is known. */
export type NameOf = (version: Version, element?: string) => string;

/** Names of all elements by id. A version never changes, so its names are read once. */
export const elementNames = ({ processId, version }: Version) => ({
  queryKey: ['element-names', processId, version],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    listElementNames(processId, version, signal).then(({ items }) => namesById(items)),
  staleTime: Infinity,
  gcTime: Infinity,
});

export function useElementNames(versions: readonly Version[]): NameOf {
  const language = useLanguage();
  const distinct = [...new Map(versions.map((one) => [keyOf(one), one])).values()];
  const found = useQueries({ queries: distinct.map(elementNames) });
  const names = new Map(distinct.map((one, at) => [keyOf(one), found[at]?.data]));
  return (version, element = version.processId) =>
    nameIn(language, names.get(keyOf(version))?.get(element)) ?? element;
}

export const nameIn = (language: Language, name: ElementName | undefined): string | undefined =>
  language === 'en' ? (name?.nameEn ?? name?.name) : name?.name;

const keyOf = ({ processId, version }: Version): string => `${processId}@${version}`;

const namesById = (items: readonly ElementName[]): ReadonlyMap<string, ElementName> =>
  new Map(items.map((item) => [item.id, item]));

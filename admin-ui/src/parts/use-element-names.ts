import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listElementNames, type ElementName } from '../api/list-element-names.ts';
import type { Language } from '../i18n/languages.ts';
import { useLanguage } from './use-language.ts';

export interface Version {
  readonly processId: string;
  readonly version: number;
}

/** Tells what people call an element, or the process itself; without a name, an element by its type. */
export type NameOf = (version: Version, element?: string) => string;

/** Names of all elements by id. A version never changes, so its names are read once. */
export const elementNames = ({ processId, version }: Version) => ({
  queryKey: ['element-names', processId, version],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    listElementNames(processId, version, signal).then(({ items }) => namesById(items)),
  staleTime: Infinity,
  gcTime: Infinity,
});

/** The same function while nothing new is known: rows of a list are drawn anew when it is another. */
export function useElementNames(versions: readonly Version[]): NameOf {
  const language = useLanguage();
  const { t } = useTranslation('processes');
  const queryOf = useNameQueries(versions);
  return useMemo(() => {
    const typeOf = (one: ElementName | undefined): string | undefined =>
      one === undefined || one.kind === 'process'
        ? undefined
        : t(`types.${camelCased(one.kind)}`, { defaultValue: one.id });
    return (version, element = version.processId) => {
      const query = queryOf(version);
      // One that is not among them is of a row that has just come.
      if (query === undefined || query.isLoading) return UNREAD;
      const found = query.data?.get(element);
      return nameIn(language, found) ?? typeOf(found) ?? element;
    };
  }, [queryOf, language, t]);
}

/** Finds elements as they are named in the version that is asked for, one of those given. */
export function useNamedElements(
  versions: readonly Version[],
): (version: Version, element: string) => ElementName | undefined {
  const queryOf = useNameQueries(versions);
  return (version, element) => queryOf(version)?.data?.get(element);
}

/** Tells what an error or an escalation is called, by its code, in one of the versions given. */
export function useCodeNames(
  versions: readonly Version[],
): (version: Version, code: string) => string {
  const language = useLanguage();
  const queryOf = useNameQueries(versions);
  return (version, code) => {
    const elements = [...(queryOf(version)?.data?.values() ?? [])];
    const found = elements.flatMap(({ codes = [] }) => codes).find((one) => one.code === code);
    if (language === 'en') return found?.nameEn ?? inWords(code) ?? found?.name ?? code;
    return found?.name ?? code;
  };
}

/** `order-refused` says in English what it means, better than a name in another language. */
const inWords = (code: string): string | undefined =>
  /^[a-z]+(-[a-z]+)*$/.test(code) ? code.replaceAll('-', ' ') : undefined;

function useNameQueries(versions: readonly Version[]) {
  const distinct = new Map(versions.map((one) => [keyOf(one), one]));
  const keys = [...distinct.keys()].join(' ');
  const read = useQueries({ queries: [...distinct.values()].map(elementNames), combine });
  return useMemo(() => {
    const queries = new Map(keys.split(' ').map((key, at) => [key, read[at]]));
    return (version: Version) => queries.get(keyOf(version));
  }, [keys, read]);
}

/** Of each query what is asked of it; the same array as long as nothing of that changes. */
const combine = (
  results: readonly { readonly data: Names | undefined; readonly isLoading: boolean }[],
) => results.map(({ data, isLoading }) => ({ data, isLoading }));

type Names = ReadonlyMap<string, ElementName>;

/** In place of a name that is being read: an id would flash up and say nothing to people. */
export const UNREAD = '…';

export const nameIn = (
  language: Language,
  name: Pick<ElementName, 'name' | 'nameEn'> | undefined,
): string | undefined => (language === 'en' ? (name?.nameEn ?? name?.name) : name?.name);

/** `exclusive-gateway` as files write it. */
export const camelCased = (kind: string): string =>
  kind.replace(/^abstract-/, '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const keyOf = ({ processId, version }: Version): string => `${processId}@${version}`;

const namesById = (items: readonly ElementName[]): ReadonlyMap<string, ElementName> =>
  new Map(items.map((item) => [item.id, item]));

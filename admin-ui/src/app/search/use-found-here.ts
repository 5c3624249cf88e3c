import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listDefinitions } from '../../api/list-definitions.ts';
import { reportsQuery } from '../../features/reports/reports-query.ts';
import { useElementNames } from '../../parts/use-element-names.ts';
import { useLanguage } from '../../parts/use-language.ts';
import type { Feature } from '../feature.ts';
import type { Found } from './found.ts';

/** Pages, processes and reports: few enough to be looked through in the browser. */
export function useFoundHere(text: string, features: readonly Feature[]): readonly Found[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: reports } = useQuery(reportsQuery);
  const { data: definitions } = useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => listDefinitions(signal),
    staleTime: 60_000,
  });
  const nameOf = useElementNames(definitions?.items ?? []);
  const all: readonly Found[] = [
    ...features.map(({ key, path }) => ({
      ...{ kind: 'page' as const, title: t('title', { ns: key }), to: `/${path}` },
    })),
    ...(definitions?.items ?? []).map((one) => ({
      ...{ kind: 'process' as const, title: nameOf(one), under: one.processId },
      to: `/processes/${encodeURIComponent(one.processId)}/${one.version}`,
    })),
    ...(reports?.items ?? []).map(({ id, title }) => ({
      ...{ kind: 'report' as const, title: title[language], under: id },
      to: `/reports/${encodeURIComponent(id)}`,
    })),
  ];
  const wanted = text.toLowerCase();
  return all.filter(({ title, under = '' }) => `${title} ${under}`.toLowerCase().includes(wanted));
}

import { useQuery } from '@tanstack/react-query';
import { listRuleSets } from '../api/list-rule-sets.ts';
import { useLanguage } from './use-language.ts';

const FRESH = 5 * 60_000;

/** What people call a rule set, by its newest version; one that is not known stays as it is. */
export function useRuleSetTitles(): (id: string) => string {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['rule-sets'],
    queryFn: listRuleSets,
    staleTime: FRESH,
  });
  return (id) => {
    const title = data?.items.find((one) => one.id === id)?.title;
    // Every set has its title in both languages.
    return (title as Readonly<Record<'zh' | 'en', string>> | undefined)?.[language] ?? id;
  };
}

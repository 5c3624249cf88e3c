import { useQuery } from '@tanstack/react-query';
import { listRecordTypes } from '../../api/list-record-types.ts';
import { useLanguage } from '../../parts/use-language.ts';

/** What record types are called; one that is not known stays as it is. */
export function useTypeTitles(): (type: string) => string {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['record-types'],
    queryFn: ({ signal }) => listRecordTypes(signal),
    staleTime: 60_000,
  });
  return (type) => data?.items.find(({ id }) => id === type)?.title[language] ?? type;
}

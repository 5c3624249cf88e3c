import { useQuery } from '@tanstack/react-query';
import { listDepartments } from '../../api/list-departments.ts';
import { useLanguage } from '../../parts/use-language.ts';

interface Department {
  readonly id: string;
  readonly title: string;
}

/** The company's departments, in the reader's language; none while they are read. */
export function useDepartments(): readonly Department[] {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['departments'],
    queryFn: () => listDepartments({ limit: 500 }),
  });
  return data?.items.map(({ id, title }) => ({ id, title: title[language] })) ?? [];
}

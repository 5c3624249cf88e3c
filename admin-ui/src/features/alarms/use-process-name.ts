import { useQuery } from '@tanstack/react-query';
import type { Alarm } from '../../api/list-alarms.ts';
import { listDefinitions } from '../../api/list-definitions.ts';
import { useElementNames } from '../../parts/use-element-names.ts';

/** What people call the process of an alarm's subject; undefined of records. */
export function useProcessName(): (subject: Alarm['subject']) => string | undefined {
  const { data } = useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => listDefinitions(signal),
    staleTime: 60_000,
  });
  const definitions = data?.items ?? [];
  const nameOf = useElementNames(definitions);
  return ({ processId, element }) => {
    const newest = definitions.find((one) => one.processId === processId);
    if (newest === undefined) return processId;
    const names = [nameOf(newest), ...(element === undefined ? [] : [nameOf(newest, element)])];
    return names.join(' · ');
  };
}

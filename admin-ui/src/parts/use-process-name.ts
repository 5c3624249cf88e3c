import { useQuery } from '@tanstack/react-query';
import { listDefinitions } from '../api/list-definitions.ts';
import { UNREAD, useElementNames } from './use-element-names.ts';

interface Place {
  readonly processId?: string | undefined;
  readonly element?: string | undefined;
}

/** What people call a process, and an element in it, by the newest version; undefined of no process. */
export function useProcessName(): (place: Place) => string | undefined {
  const { data, isLoading } = useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => listDefinitions(signal),
    staleTime: 60_000,
  });
  const definitions = data?.items ?? [];
  const nameOf = useElementNames(definitions);
  return ({ processId, element }) => {
    const newest = definitions.find((one) => one.processId === processId);
    if (newest === undefined) return isLoading && processId !== undefined ? UNREAD : processId;
    const names = [nameOf(newest), ...(element === undefined ? [] : [nameOf(newest, element)])];
    return names.join(' · ');
  };
}

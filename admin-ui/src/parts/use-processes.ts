import { useQuery } from '@tanstack/react-query';
import { listDefinitions } from '../api/list-definitions.ts';
import { useElementNames } from './use-element-names.ts';

/** What people call each process, by its id; empty while they are read. */
export function useProcesses(): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => listDefinitions(signal),
    staleTime: 60_000,
  });
  const processes = data?.items ?? [];
  const nameOf = useElementNames(processes);
  return new Map(processes.map((one) => [one.processId, nameOf(one)]));
}

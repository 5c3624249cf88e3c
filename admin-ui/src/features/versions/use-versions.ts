import { useQuery } from '@tanstack/react-query';
import { listDefinitions } from '../../api/list-definitions.ts';

/** Versions of a process, the newest first: they count 1, 2, … */
export function useVersions(processId: string, atLeast = 1): readonly number[] {
  const { data } = useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => listDefinitions(signal),
  });
  const newest = data?.items.find((one) => one.processId === processId)?.version ?? atLeast;
  return Array.from({ length: newest }, (_, index) => newest - index);
}

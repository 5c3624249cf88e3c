import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Told } from '../../parts/asked/asked-by-value.ts';
import { gatherTold, type Drawn } from './gather-told.ts';

const UNTOLD: Told = () => undefined;

/** A process whose BPMN may still be read. */
export type ProcessOrSoon = Omit<Drawn, 'xml'> & { readonly xml: string | undefined };

/** What people call the variables of a process; nothing until that is known. */
export function useTold({ xml, ...process }: ProcessOrSoon) {
  const {
    data: told = UNTOLD,
    isPending,
    isLoading,
  } = useQuery({
    queryKey: ['told', xml, process],
    queryFn: () => gatherTold({ xml: xml ?? '', ...process }),
    enabled: xml !== undefined,
    staleTime: Infinity,
    // While another process is read, the variables before keep their names.
    placeholderData: keepPreviousData,
  });
  return { told, isPending, isLoading };
}

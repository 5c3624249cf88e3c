import { useQuery } from '@tanstack/react-query';
import { getDefinition } from '../../../api/get-definition.ts';
import { gatherSurroundings } from '../../designer/gather-surroundings.ts';
import { useTold } from '../../processes/use-told.ts';

/** The newest version where none is chosen. */
export interface ProcessChosen {
  readonly processId: string | undefined;
  readonly version: number | undefined;
}

/**
 * Variables of a process by their paths, and what people call them; none where none is chosen. Forms
 * and rules of all that it calls are read for it: where somebody asks, not with every list.
 */
export function useKnownPaths({ processId, version }: ProcessChosen) {
  const asked = version === undefined ? 'newest' : String(version);
  const { data: definition } = useQuery({
    queryKey: ['definition', processId, asked],
    queryFn: () => getDefinition(processId ?? '', asked),
    enabled: processId !== undefined,
    retry: false,
  });
  const xml = processId === undefined ? undefined : definition?.xml;
  const { data: paths = NONE } = useQuery({
    queryKey: ['known-paths', xml],
    queryFn: async () => {
      const { knownPaths } = await import('../../../modeler/known/known-paths.ts');
      const around = await gatherSurroundings(xml ?? '', { files: [], scenarios: [] });
      return withOrders(knownPaths(xml ?? '', around));
    },
    enabled: xml !== undefined,
    staleTime: Infinity,
  });
  const { told } = useTold({ xml });
  return { paths: xml === undefined ? NONE : paths, told };
}

const NONE: readonly string[] = [];

/** What orders may have is known, whichever part of it the process reads. */
async function withOrders(paths: readonly string[]): Promise<readonly string[]> {
  const { pathsInOrder } = await import('@waybill/engine/order-titles');
  const isWithin = (name: string) => (path: string) => path === name || path.startsWith(`${name}.`);
  const orders = ['order', 'orderChange'].filter((name) => paths.some(isWithin(name)));
  const others = paths.filter((path) => !orders.includes(path));
  const members = orders.flatMap((name) => pathsInOrder().map((path) => `${name}.${path}`));
  return [...new Set([...others, ...members])].sort();
}

import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { getDefinition } from '../../../api/get-definition.ts';
import { getInstance } from '../../../api/get-instance.ts';
import type { Values } from '../../../parts/differences/differences-of.ts';
import { ToldVariables } from '../../processes/told-variables.tsx';

interface InstanceVariablesProps {
  readonly instanceId: string;
  /** As they were when it is begun anew; as they are where absent. */
  readonly before?: Values | undefined;
  readonly blank?: boolean;
}

/** A form item for changes of an instance's variables. */
export function InstanceVariables({ instanceId, before, blank = false }: InstanceVariablesProps) {
  const { data: detail } = useQuery({
    queryKey: ['instance', instanceId],
    queryFn: ({ signal }) => getInstance(instanceId, signal),
  });
  const { processId = '', version = 0, parentId } = detail?.instance ?? {};
  const { data: definition } = useQuery({
    queryKey: ['definition', processId, String(version)],
    queryFn: () => getDefinition(processId, String(version)),
    staleTime: Infinity,
    enabled: detail !== undefined,
  });
  if (detail === undefined) return <Skeleton active />;
  return (
    <ToldVariables
      process={{ xml: definition?.xml, ...(parentId !== undefined && { callerId: parentId }) }}
      before={before ?? detail.variables}
      blank={blank}
    />
  );
}

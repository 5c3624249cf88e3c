import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { operateInstances, type InstanceOperation } from '../../api/operate-instances.ts';
import { BulkAct } from '../../parts/bulk/bulk-act.tsx';
import type { BulkItem } from '../../parts/bulk/use-bulk.tsx';
import { changedVariables } from '../../parts/variables/changed-variables.ts';
import type { ChangesEntered } from '../../parts/variables/variables-item.tsx';
import { InstanceVariables } from './instance/instance-variables.tsx';

interface InstanceBulkProps {
  readonly items: readonly BulkItem[];
  readonly onDone: () => void;
}

const OPERATIONS: readonly InstanceOperation[] = [
  ...(['suspend', 'resume', 'retry', 'set-variables', 'cancel'] as const),
];

/** What can be done to all that are chosen. */
export function InstanceBulk({ items, onDone }: InstanceBulkProps) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const [first] = items;
  const done = (): void => {
    void client.invalidateQueries();
    onDone();
  };
  const act =
    (operation: InstanceOperation) =>
    async (
      instances: string[],
      { changes = {}, reason }: ChangesEntered & { readonly reason: string },
    ) => {
      const sets = operation === 'set-variables';
      const values = sets ? { variables: changedVariables(changes) } : {};
      const { verdicts } = await operateInstances({ operation, instances, reason, ...values });
      return verdicts.map(({ instanceId, ...verdict }) => ({ id: instanceId, ...verdict }));
    };
  return OPERATIONS.map((operation) => (
    <BulkAct<ChangesEntered>
      key={operation}
      label={t(`bulk.${operation}`)}
      note={t(`bulkNote.${operation}`, { count: items.length })}
      danger={operation === 'cancel'}
      items={items}
      {...(operation === 'set-variables' && { width: 760 })}
      onPart={act(operation)}
      onDone={done}
    >
      {operation === 'set-variables' && first ? (
        <InstanceVariables instanceId={first.id} blank />
      ) : null}
    </BulkAct>
  ));
}

import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { operateInstances, type InstanceOperation } from '../../api/operate-instances.ts';
import { BulkAct } from '../../parts/bulk/bulk-act.tsx';
import type { BulkItem } from '../../parts/bulk/use-bulk.tsx';
import { JsonItem, readJsonObject } from '../../parts/json/json-item.tsx';

interface InstanceBulkProps {
  readonly items: readonly BulkItem[];
  readonly onDone: () => void;
}

interface Fields {
  readonly variables?: string;
}

const OPERATIONS: readonly InstanceOperation[] = [
  ...(['suspend', 'resume', 'retry', 'set-variables', 'cancel'] as const),
];

/** What can be done to all that are chosen. */
export function InstanceBulk({ items, onDone }: InstanceBulkProps) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const done = (): void => {
    void client.invalidateQueries();
    onDone();
  };
  const act =
    (operation: InstanceOperation) =>
    async (instances: string[], { variables, reason }: Fields & { readonly reason: string }) => {
      const sets = operation === 'set-variables';
      const values = sets ? { variables: readJsonObject(variables ?? '') ?? {} } : {};
      const { verdicts } = await operateInstances({ operation, instances, reason, ...values });
      return verdicts.map(({ instanceId, ...verdict }) => ({ id: instanceId, ...verdict }));
    };
  return OPERATIONS.map((operation) => (
    <BulkAct<Fields>
      key={operation}
      label={t(`bulk.${operation}`)}
      note={t(`bulkNote.${operation}`, { count: items.length })}
      danger={operation === 'cancel'}
      items={items}
      onPart={act(operation)}
      onDone={done}
    >
      {operation === 'set-variables' ? (
        <JsonItem name="variables" label={t('variablesToSet')} />
      ) : null}
    </BulkAct>
  ));
}

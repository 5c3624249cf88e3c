import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { operateInstances } from '../../api/operate-instances.ts';
import { BulkAct } from '../../parts/bulk/bulk-act.tsx';
import { useMay } from '../../parts/use-may.ts';

interface GroupRetryProps {
  readonly members: readonly { readonly instanceId: string; readonly businessKey?: string }[];
}

/** Tries again whatever stopped for one reason, once that is mended, and tells what became of each. */
export function GroupRetry({ members }: GroupRetryProps) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const may = useMay();
  if (!may('operate', 'instance')) return null;
  const stopped = new Map(
    members.map(({ instanceId, businessKey = instanceId }) => [instanceId, businessKey]),
  );
  return (
    <BulkAct
      label={t('retryAll')}
      note={t('bulkNote.retry', { count: stopped.size })}
      items={[...stopped].map(([id, name]) => ({ id, name }))}
      onPart={async (instances, { reason }) => {
        const { verdicts } = await operateInstances({ operation: 'retry', instances, reason });
        return verdicts.map(({ instanceId, ...verdict }) => ({ id: instanceId, ...verdict }));
      }}
      onDone={() => void client.invalidateQueries()}
    />
  );
}

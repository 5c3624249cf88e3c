import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { retryIncidents } from '../../api/retry-incidents.ts';
import { BulkAct } from '../../parts/bulk/bulk-act.tsx';
import { useMay } from '../../parts/use-may.ts';

interface GroupRetryProps {
  readonly members: readonly {
    readonly id: string;
    readonly instanceId: string;
    readonly businessKey?: string;
  }[];
}

/** Tries again what stopped for one reason, once that is mended, and tells what became of each. */
export function GroupRetry({ members }: GroupRetryProps) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const may = useMay();
  if (!may('operate', 'incident')) return null;
  return (
    <BulkAct
      label={t('retryAll')}
      note={t('retryGroupNote', { count: members.length })}
      items={members.map(({ id, instanceId, businessKey = instanceId }) => ({
        ...{ id, name: businessKey },
      }))}
      onPart={async (incidents, { reason }) => {
        const { verdicts } = await retryIncidents({ incidents, reason });
        return verdicts.map(({ incidentId, ...verdict }) => ({ id: incidentId, ...verdict }));
      }}
      onDone={() => void client.invalidateQueries()}
    />
  );
}

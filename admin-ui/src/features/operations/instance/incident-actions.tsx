import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { resolveIncident } from '../../../api/resolve-incident.ts';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../../parts/use-may.ts';
import { changedVariables } from '../../../parts/variables/changed-variables.ts';
import type { ChangesEntered } from '../../../parts/variables/variables-item.tsx';
import { InstanceVariables } from './instance-variables.tsx';

interface IncidentActionsProps {
  readonly incident: { readonly id: string; readonly instanceId: string };
}

/** Tries again what stopped, after variables were mended where they must be. */
export function IncidentActions({ incident }: IncidentActionsProps) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const may = useMay();
  if (!may('operate', 'incident')) return null;
  return (
    <Reasoned<ChangesEntered>
      label={t('retry')}
      note={t('retryNote')}
      type="primary"
      reason="optional"
      width={760}
      onDo={({ changes = {}, reason }) =>
        resolveIncident(incident.id, {
          variables: changedVariables(changes),
          ...(reason !== undefined && { reason }),
        })
      }
      onDone={() => void client.invalidateQueries()}
    >
      <InstanceVariables instanceId={incident.instanceId} />
    </Reasoned>
  );
}

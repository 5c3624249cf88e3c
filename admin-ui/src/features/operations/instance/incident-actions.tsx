import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { resolveIncident } from '../../../api/resolve-incident.ts';
import { JsonItem, readJsonObject } from '../../../parts/json/json-item.tsx';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../../parts/use-may.ts';

/** Tries again what stopped, after variables were mended where they must be. */
export function IncidentActions({ incident }: { readonly incident: { readonly id: string } }) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const may = useMay();
  if (!may('operate', 'incident')) return null;
  return (
    <Reasoned<{ variables?: string }>
      label={t('retry')}
      note={t('retryNote')}
      type="primary"
      reason="optional"
      onDo={({ variables = '', reason }) =>
        resolveIncident(incident.id, {
          variables: readJsonObject(variables) ?? {},
          ...(reason !== undefined && { reason }),
        })
      }
      onDone={() => void client.invalidateQueries()}
    >
      <JsonItem name="variables" label={t('variablesToSet')} />
    </Reasoned>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { cancelInstance } from '../../../api/cancel-instance.ts';
import type { InstanceDetail } from '../../../api/get-instance.ts';
import { setVariables } from '../../../api/set-variables.ts';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../../parts/use-may.ts';
import { changedVariables, lookedAt } from '../../../parts/variables/changed-variables.ts';
import type { ChangesEntered } from '../../../parts/variables/variables-item.tsx';
import { IncidentActions } from './incident-actions.tsx';
import { InstanceVariables } from './instance-variables.tsx';
import { MoveToken } from './move-token.tsx';
import { Restart } from './restart.tsx';
import { SuspendActions } from './suspend-actions.tsx';

export function InstanceActions({ detail }: { readonly detail: InstanceDetail }) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = useMay();
  const { instance, incidents } = detail;
  const again = (): void => void client.invalidateQueries();
  const operates = may('operate', 'instance') && instance.status === 'active';
  const stopped = instance.status !== 'active' || incidents.length > 0;
  return (
    <Space wrap>
      {may('read', 'audit') || may('verify', 'audit') ? (
        <Button onClick={() => void navigate(`/audit/${instance.id}`)}>{t('audit')}</Button>
      ) : null}
      {incidents.slice(0, 1).map((incident) => (
        <IncidentActions key={incident.id} incident={incident} />
      ))}
      {operates ? (
        <>
          <Reasoned<ChangesEntered>
            label={t('setVariables')}
            reason="required"
            width={WIDTH}
            onDo={({ changes = {}, reason }) => {
              const variables = changedVariables(changes);
              const expected = lookedAt(changes, variables);
              return setVariables(instance.id, {
                ...{ variables, expected },
                ...(reason !== undefined && { reason }),
              });
            }}
            onDone={again}
          >
            <InstanceVariables instanceId={instance.id} />
          </Reasoned>
          <MoveToken detail={detail} onDone={again} />
          <SuspendActions detail={detail} onDone={again} />
        </>
      ) : null}
      {may('operate', 'instance') && stopped ? <Restart detail={detail} /> : null}
      {operates ? (
        <Reasoned
          label={t('cancel')}
          note={t('cancelNote')}
          danger
          reason="required"
          onDo={({ reason = '' }) => cancelInstance(instance.id, { reason })}
          onDone={again}
        />
      ) : null}
    </Space>
  );
}

/** Pixels: two fields beside each other, or the grid of a list. */
const WIDTH = 760;

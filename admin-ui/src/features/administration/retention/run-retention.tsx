import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runRetention } from '../../../api/run-retention.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../../parts/use-may.ts';

type Run = Awaited<ReturnType<typeof runRetention>>;

/** What a run would move, and the run itself. */
export function RunRetention() {
  const { t } = useTranslation('retention');
  const may = useMay();
  const client = useQueryClient();
  const [last, setLast] = useState<{ readonly dryRun: boolean; readonly run: Run }>();
  const look = useMutation({
    mutationFn: () => runRetention({ dryRun: true }),
    onSuccess: (run) => setLast({ dryRun: true, run }),
  });
  if (!may('operate', 'retention')) return <p>{t('runByAdministrator')}</p>;
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Space wrap>
        <Button size="small" loading={look.isPending} onClick={() => look.mutate()}>
          {t('dryRun')}
        </Button>
        <Reasoned
          label={t('run')}
          note={t('runNote')}
          danger
          reason="none"
          onDo={async () => setLast({ dryRun: false, run: await runRetention({ dryRun: false }) })}
          onDone={() => void client.invalidateQueries({ queryKey: ['archives'] })}
        />
      </Space>
      {look.error === null ? null : <Failed error={look.error} />}
      {last === undefined ? null : <Told {...last} />}
    </Space>
  );
}

function Told({ dryRun, run }: { readonly dryRun: boolean; readonly run: Run }) {
  const { t } = useTranslation('retention');
  const { dueCount, heldCount, more, archive, due } = run;
  const counts = { due: dueCount, held: heldCount };
  return (
    <Alert
      role="status"
      showIcon
      type="info"
      title={t(dryRun ? 'wouldMove' : archive ? 'moved' : 'nothingMoved', {
        ...{ ...counts, archive: archive?.archive ?? '' },
      })}
      description={
        <>
          {more ? <p>{t('more')}</p> : null}
          {due.length === 0 ? null : (
            <details>
              <summary>{t('which', { count: due.length })}</summary>
              <ul className="administration-ids">
                {due.map((id) => (
                  <li key={id}>
                    <code>{id}</code>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      }
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { Alert, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { countInstances } from '../../api/count-instances.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import { useVersions } from '../versions/use-versions.ts';
import { VersionSelect } from '../versions/version-select.tsx';
import { MigrationSteps } from './migration-steps.tsx';
import './migration.css';

/** Lets running instances go on by another version: planned, tried, then carried out. */
export function MigrationPage() {
  const { t } = useTranslation('migration');
  const { processId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const [newest = 1] = useVersions(processId);
  const counts = useQuery({
    queryKey: ['instance', 'counts', processId],
    queryFn: () => countInstances(processId),
  });
  const openOf = (version: number): number =>
    counts.data?.items.find((item) => item.version === version)?.open ?? 0;
  const oldest = Math.min(...(counts.data?.items ?? []).map(({ version }) => version), newest);
  const to = Number(search.get('to') ?? newest);
  const from = Number(search.get('from') ?? (oldest === to ? Math.max(1, to - 1) : oldest));
  const version = { processId, version: to };
  const name = useElementNames([version])(version);
  const choose = (changed: { readonly from?: number; readonly to?: number }): void =>
    setSearch({ from: String(changed.from ?? from), to: String(changed.to ?? to) });
  const difference = `/processes/${processId}/difference?from=${from}&to=${to}`;
  return (
    <Page
      title={`${t('title')} · ${name}`}
      actions={<Link to={`/processes/${processId}/versions`}>{t('toVersions')}</Link>}
    >
      <p>{t('how')}</p>
      <Space wrap style={{ marginBlockEnd: 12 }}>
        <VersionSelect
          {...{ processId, value: from, label: t('from') }}
          onChange={(chosen) => choose({ from: chosen })}
        />
        →
        <VersionSelect
          {...{ processId, value: to, label: t('to') }}
          onChange={(chosen) => choose({ to: chosen })}
        />
        {from === to ? null : <Link to={difference}>{t('difference')}</Link>}
      </Space>
      <Loaded query={counts}>
        {() =>
          from === to ? (
            <Alert type="info" showIcon title={t(newest < 2 ? 'oneVersion' : 'sameVersion')} />
          ) : (
            <MigrationSteps
              key={`${from} ${to}`}
              versions={{ processId, from, to }}
              open={openOf(from)}
              onTry={() => choose({})}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

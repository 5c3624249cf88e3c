import { useQueries, useQuery } from '@tanstack/react-query';
import { Alert, Button, Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { countInstances } from '../../api/count-instances.ts';
import { getDefinition } from '../../api/get-definition.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import { useMay } from '../../parts/use-may.ts';
import { useVersions } from './use-versions.ts';

const PAGE = 10;

/** Versions of a process, how many instances each still has, and what changed with it. */
export function VersionsPage() {
  const { t } = useTranslation('versions');
  const { processId = '' } = useParams();
  const navigate = useNavigate();
  const may = useMay();
  const versions = useVersions(processId);
  const version = versions[0] ?? 1;
  const name = useElementNames([{ processId, version }])({ processId, version });
  const counts = useQuery({
    queryKey: ['instance', 'counts', processId],
    queryFn: () => countInstances(processId),
  });
  return (
    <Page
      title={`${t('title')} · ${name}`}
      actions={
        may('operate', 'instance') && versions.length > 1 ? (
          <Button onClick={() => void navigate(`/processes/${processId}/migration`)}>
            {t('move')}
          </Button>
        ) : null
      }
    >
      <Loaded query={counts}>
        {({ items, more }) => (
          <>
            {more ? <Alert type="info" showIcon title={t('more')} /> : null}
            <List
              {...{ processId, versions }}
              openOf={(one) => items.find((item) => item.version === one)?.open ?? 0}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface ListProps {
  readonly processId: string;
  readonly versions: readonly number[];
  readonly openOf: (version: number) => number;
}

function List({ processId, versions, openOf }: ListProps) {
  const { t } = useTranslation('versions');
  const [page, setPage] = useState(1);
  const shown = versions.slice((page - 1) * PAGE, page * PAGE);
  const definitions = useQueries({
    queries: shown.map((version) => ({
      queryKey: ['definition', processId, String(version)],
      queryFn: () => getDefinition(processId, String(version)),
      staleTime: Infinity,
    })),
  });
  const deployedAt = (version: number): number | undefined =>
    definitions[shown.indexOf(version)]?.data?.deployedAt;
  return (
    <>
      <ListTable
        items={shown.map((version) => ({ version }))}
        keyOf={({ version }) => version}
        label={t('title')}
        columns={[
          {
            title: t('version'),
            render: (_, { version }) => (
              <Link to={`/processes/${processId}/${version}`}>
                {t('versionOf', { version, ns: 'processes' })}
              </Link>
            ),
          },
          {
            title: t('released'),
            render: (_, { version }) => {
              const at = deployedAt(version);
              return at === undefined ? '…' : <DateTime at={new Date(at).toISOString()} time />;
            },
          },
          {
            ...{ title: t('open'), align: 'right' },
            render: (_, { version }) => openOf(version).toLocaleString('en'),
          },
          {
            title: '',
            render: (_, { version }) =>
              version === 1 ? null : (
                <Link to={`/processes/${processId}/difference?from=${version - 1}&to=${version}`}>
                  {t('difference', { before: version - 1 })}
                </Link>
              ),
          },
        ]}
      />
      <Pagination
        {...{ size: 'small', align: 'end', showSizeChanger: false, hideOnSinglePage: true }}
        {...{ current: page, pageSize: PAGE, total: versions.length, onChange: setPage }}
      />
    </>
  );
}

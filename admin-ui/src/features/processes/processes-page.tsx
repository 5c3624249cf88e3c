import { useQuery } from '@tanstack/react-query';
import { Input, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { listDefinitions, type Definition } from '../../api/list-definitions.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { openable } from '../../parts/list-table/openable.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Page } from '../../parts/page.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import { useMay } from '../../parts/use-may.ts';
import { DraftList } from '../drafts/draft-list.tsx';
import { DesignNew } from './design-new.tsx';

/** What is deployed, and what is on its way to be. */
export function ProcessesPage() {
  const { t } = useTranslation('processes');
  const [search, setSearch] = useSearchParams();
  const may = useMay();
  const deployed = { key: 'deployed', label: t('deployed'), children: <Deployed /> };
  const drafts = { key: 'drafts', label: t('title', { ns: 'drafts' }), children: <DraftList /> };
  return (
    <Page title={t('title')} actions={<DesignNew />}>
      {may('read', 'draft') ? (
        <Tabs
          activeKey={search.get('view') ?? 'deployed'}
          destroyOnHidden
          onChange={(view) => setSearch({ view })}
          items={[deployed, drafts]}
        />
      ) : (
        <Deployed />
      )}
    </Page>
  );
}

function Deployed() {
  const { t } = useTranslation('processes');
  const [wanted, setWanted] = useState('');
  const query = useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => listDefinitions(signal),
  });
  return (
    <>
      <Input.Search
        allowClear
        placeholder={t('find')}
        aria-label={t('find')}
        value={wanted}
        onChange={({ target }) => setWanted(target.value)}
        style={{ maxWidth: 320, marginBlockEnd: 12 }}
      />
      <Loaded query={query}>{({ items }) => <List items={items} wanted={wanted} />}</Loaded>
    </>
  );
}

interface ListProps {
  readonly items: readonly Definition[];
  readonly wanted: string;
}

function List({ items, wanted }: ListProps) {
  const { t } = useTranslation('processes');
  const navigate = useNavigate();
  const nameOf = useElementNames(items);
  const shown = items
    .map((item) => ({ ...item, title: nameOf(item) }))
    .filter(({ title, processId }) =>
      `${title} ${processId}`.toLowerCase().includes(wanted.toLowerCase()),
    );
  if (shown.length === 0) return <Nothing text={t('none')} />;
  return (
    <ListTable
      {...{ items: shown, label: t('deployed'), pageSize: 50 }}
      keyOf={({ processId }) => processId}
      attributesOf={({ processId, version }) =>
        openable(() => void navigate(`${processId}/${version}`))
      }
      columns={[
        {
          title: t('name'),
          render: (_, { processId, version, title }) => (
            <Link to={`${processId}/${version}`}>{title}</Link>
          ),
        },
        { title: t('id'), dataIndex: 'processId', inCard: 'line' },
        { title: t('version'), dataIndex: 'version', align: 'right' },
        {
          title: t('released'),
          render: (_, { deployedAt }) => <DateTime at={new Date(deployedAt).toISOString()} time />,
        },
      ]}
    />
  );
}

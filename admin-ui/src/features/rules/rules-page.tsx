import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { listRuleSets } from '../../api/list-rule-sets.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { openable } from '../../parts/list-table/openable.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Page } from '../../parts/page.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { NewRuleSet } from './new-rule-set.tsx';

type RuleSetHead = Awaited<ReturnType<typeof listRuleSets>>['items'][number];
type Title = Readonly<Record<'zh' | 'en', string>>;

export function RulesPage() {
  const { t } = useTranslation('rules');
  const [wanted, setWanted] = useState('');
  const query = useQuery({ queryKey: ['rule-sets'], queryFn: listRuleSets });
  return (
    <Page
      title={t('title')}
      actions={query.data && <NewRuleSet ids={query.data.items.map(({ id }) => id)} />}
    >
      <Input.Search
        allowClear
        placeholder={t('find')}
        aria-label={t('find')}
        onChange={({ target }) => setWanted(target.value)}
        style={{ maxWidth: 320, marginBlockEnd: 12 }}
      />
      <Loaded query={query}>{({ items }) => <List items={items} wanted={wanted} />}</Loaded>
    </Page>
  );
}

interface ListProps {
  readonly items: readonly RuleSetHead[];
  readonly wanted: string;
}

function List({ items, wanted }: ListProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const navigate = useNavigate();
  const shown = items
    // Every set has its title in both languages.
    .map((item) => ({ ...item, shown: (item.title as unknown as Title)[language] }))
    .filter((one) => `${one.shown} ${one.id}`.toLowerCase().includes(wanted.toLowerCase()));
  if (shown.length === 0) return <Nothing text={t('none')} />;
  return (
    <ListTable
      {...{ items: shown, label: t('title'), pageSize: 50 }}
      keyOf={({ id, version }) => `${id} ${version}`}
      attributesOf={({ id, version }) => openable(() => void navigate(`${id}/${version}`))}
      columns={[
        {
          title: t('name'),
          render: (_, { id, version, shown: name }) => <Link to={`${id}/${version}`}>{name}</Link>,
        },
        { title: t('id'), dataIndex: 'id', inCard: 'line' },
        { title: t('version'), dataIndex: 'version' },
        { title: t('effective'), dataIndex: 'effectiveFrom' },
        { title: t('count'), dataIndex: 'rules', align: 'right' },
        {
          title: t('released'),
          render: (_, { deployedAt }) => <DateTime at={new Date(deployedAt).toISOString()} time />,
        },
      ]}
    />
  );
}

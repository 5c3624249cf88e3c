import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../parts/page.tsx';
import { AccessLog } from './access-log.tsx';
import { DepartmentList } from './department-list.tsx';
import { PeopleList } from './people-list.tsx';
import { TokenList } from './token-list.tsx';

/** Accounts, departments, tokens of machines, and who opened what. */
export function AdministrationPage() {
  const { t } = useTranslation('administration');
  const [search, setSearch] = useSearchParams();
  return (
    <Page title={t('title')}>
      <Tabs
        activeKey={search.get('view') ?? 'people'}
        destroyOnHidden
        onChange={(view) => setSearch({ view })}
        items={[
          { key: 'people', label: t('people'), children: <PeopleList /> },
          { key: 'departments', label: t('departments'), children: <DepartmentList /> },
          { key: 'tokens', label: t('tokens'), children: <TokenList /> },
          { key: 'access', label: t('access'), children: <AccessLog /> },
        ]}
      />
    </Page>
  );
}

import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../parts/page.tsx';
import { useMay } from '../../parts/use-may.ts';
import { EntryList } from './entry-list.tsx';
import { PeriodList } from './period-list.tsx';
import { ProposeEntry } from './propose-entry.tsx';

/** Rewards and penalties: what waits, what is posted, and the periods. */
export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const [search, setSearch] = useSearchParams();
  const may = useMay();
  return (
    <Page title={t('title')} actions={may('create', 'ledger') ? <ProposeEntry /> : null}>
      <Tabs
        activeKey={search.get('view') ?? 'entries'}
        destroyOnHidden
        onChange={(view) => setSearch({ view })}
        items={[
          { key: 'entries', label: t('entries'), children: <EntryList /> },
          { key: 'periods', label: t('periods'), children: <PeriodList /> },
        ]}
      />
    </Page>
  );
}

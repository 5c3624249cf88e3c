import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../parts/page.tsx';
import { useMay } from '../../parts/use-may.ts';
import { HeatMap } from './heat/heat-map.tsx';
import { IncidentGroups } from './incident-groups.tsx';
import { InstanceList } from './instance-list.tsx';
import { JobList } from './job-list.tsx';
import { TimerList } from './timer-list.tsx';

/** What runs, what cannot go on, and what comes due; the address names the view. */
export function OperationsPage() {
  const { t } = useTranslation('operations');
  const [search, setSearch] = useSearchParams();
  const may = useMay();
  const tabs = [
    { key: 'instances', label: t('instances'), children: <InstanceList /> },
    ...(may('read', 'incident')
      ? [{ key: 'incidents', label: t('incidents'), children: <IncidentGroups /> }]
      : []),
    ...(may('read', 'timer')
      ? [{ key: 'timers', label: t('timers'), children: <TimerList /> }]
      : []),
    ...(may('read', 'job') ? [{ key: 'jobs', label: t('jobs'), children: <JobList /> }] : []),
    { key: 'heat', label: t('heat'), children: <HeatMap /> },
  ];
  return (
    <Page title={t('title')}>
      <Tabs
        activeKey={search.get('view') ?? 'instances'}
        destroyOnHidden
        items={tabs}
        onChange={(view) => setSearch({ view })}
      />
    </Page>
  );
}

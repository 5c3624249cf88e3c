import type { Action, Subject } from '@waybill/server/contract';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../parts/page.tsx';
import { useMay } from '../../parts/use-may.ts';
import { AccessLog } from './access-log.tsx';
import './administration.css';
import { AlarmSettings } from './alarm-channels/alarm-settings.tsx';
import { CalendarList } from './calendars/calendar-list.tsx';
import { ConnectorList } from './connectors/connector-list.tsx';
import { DepartmentList } from './department-list.tsx';
import { PeopleList } from './people-list.tsx';
import { RetentionView } from './retention/retention-view.tsx';
import { RoleMatrix } from './role-matrix/role-matrix.tsx';
import { SystemView } from './system/system-view.tsx';
import { TokenList } from './token-list.tsx';

/** Each view, and the right without which it is not listed. */
const VIEWS: readonly (readonly [string, Action, Subject, ReactNode])[] = [
  ['people', 'read', 'user', <PeopleList key="people" />],
  ['departments', 'read', 'department', <DepartmentList key="departments" />],
  ['roles', 'read', 'user', <RoleMatrix key="roles" />],
  ['tokens', 'read', 'token', <TokenList key="tokens" />],
  ['connectors', 'read', 'connector', <ConnectorList key="connectors" />],
  ['alarms', 'read', 'system', <AlarmSettings key="alarms" />],
  ['calendars', 'read', 'rule-set', <CalendarList key="calendars" />],
  ['retention', 'read', 'retention', <RetentionView key="retention" />],
  ['access', 'read', 'access-log', <AccessLog key="access" />],
  ['system', 'read', 'system', <SystemView key="system" />],
];

/** Accounts and their rights, connections, calendars, retention, and the system itself. */
export function AdministrationPage() {
  const { t } = useTranslation('administration');
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  return (
    <Page title={t('title')}>
      <Tabs
        activeKey={search.get('view') ?? 'people'}
        destroyOnHidden
        onChange={(view) => setSearch({ view })}
        items={VIEWS.filter(([, action, subject]) => may(action, subject)).map(
          ([key, , , children]) => ({ key, label: t(`views.${key}`), children }),
        )}
      />
    </Page>
  );
}

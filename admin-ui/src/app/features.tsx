import {
  DatabaseOutlined,
  FileAddOutlined,
  HomeOutlined,
  InboxOutlined,
  ShoppingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { lazy, type ComponentType } from 'react';
import { administrationFeature } from '../features/administration/feature.tsx';
import { alarmsFeature } from '../features/alarms/feature.tsx';
import { auditFeature } from '../features/audit/feature.tsx';
import { ledgerFeature } from '../features/ledger/feature.tsx';
import { operationsFeature } from '../features/operations/feature.tsx';
import { policiesFeature } from '../features/policies/feature.tsx';
import { processesFeature } from '../features/processes/feature.tsx';
import { reportsFeature } from '../features/reports/feature.tsx';
import { rulesFeature } from '../features/rules/feature.tsx';
import type { Feature } from './feature.ts';

/** As `lazy` wants it: each page is read when it is first opened. */
const asDefault = (page: ComponentType) => ({ default: page });
const HomePage = lazy(() =>
  import('../features/home/home-page.tsx').then(({ HomePage: page }) => asDefault(page)),
);
const InboxPage = lazy(() =>
  import('../features/inbox/inbox-page.tsx').then(({ InboxPage: page }) => asDefault(page)),
);
const OrdersPage = lazy(() =>
  import('../features/orders/orders-page.tsx').then(({ OrdersPage: page }) => asDefault(page)),
);
const IntakePage = lazy(() =>
  import('../features/intake/intake-page.tsx').then(({ IntakePage: page }) => asDefault(page)),
);
const CustomersPage = lazy(() =>
  import('../features/customers/customers-page.tsx').then(({ CustomersPage: page }) =>
    asDefault(page),
  ),
);
const RecordsPage = lazy(() =>
  import('../features/records/records-page.tsx').then(({ RecordsPage: page }) => asDefault(page)),
);

const anybody = (roles: readonly string[]): boolean => roles.length > 0;
const readsIntake = (roles: readonly string[]): boolean =>
  roles.some((role) => role !== 'administrator');

const feature = (key: string, rest: Omit<Feature, 'key' | 'path'>): Feature => ({
  ...{ key, path: key },
  ...rest,
});

/** The rail, in its order. A page is listed when it works. */
export const features: readonly Feature[] = [
  feature('home', {
    ...{ icon: <HomeOutlined />, open: anybody, onPhone: true, isOnePage: true, page: HomePage },
  }),
  feature('inbox', { icon: <InboxOutlined />, open: anybody, onPhone: true, page: InboxPage }),
  feature('orders', { icon: <ShoppingOutlined />, open: anybody, onPhone: true, page: OrdersPage }),
  alarmsFeature,
  feature('intake', { icon: <FileAddOutlined />, open: readsIntake, page: IntakePage }),
  feature('customers', { icon: <TeamOutlined />, open: anybody, page: CustomersPage }),
  feature('records', { icon: <DatabaseOutlined />, open: anybody, page: RecordsPage }),
  processesFeature,
  rulesFeature,
  operationsFeature,
  auditFeature,
  policiesFeature,
  ledgerFeature,
  reportsFeature,
  administrationFeature,
];

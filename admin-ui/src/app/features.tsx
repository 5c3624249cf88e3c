import {
  DatabaseOutlined,
  FileAddOutlined,
  HomeOutlined,
  InboxOutlined,
  ShoppingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { CustomersPage } from '../features/customers/customers-page.tsx';
import { HomePage } from '../features/home/home-page.tsx';
import { InboxPage } from '../features/inbox/inbox-page.tsx';
import { IntakePage } from '../features/intake/intake-page.tsx';
import { OrdersPage } from '../features/orders/orders-page.tsx';
import { RecordsPage } from '../features/records/records-page.tsx';
import { administrationFeature } from '../features/administration/feature.tsx';
import { auditFeature } from '../features/audit/feature.tsx';
import { ledgerFeature } from '../features/ledger/feature.tsx';
import { operationsFeature } from '../features/operations/feature.tsx';
import { policiesFeature } from '../features/policies/feature.tsx';
import { processesFeature } from '../features/processes/feature.tsx';
import { rulesFeature } from '../features/rules/feature.tsx';
import type { Feature } from './feature.ts';

const anybody = (roles: readonly string[]): boolean => roles.length > 0;
const readsIntake = (roles: readonly string[]): boolean =>
  roles.some((role) => role !== 'administrator');

const feature = (key: string, rest: Omit<Feature, 'key' | 'path'>): Feature => ({
  ...{ key, path: key },
  ...rest,
});

/** The rail, in its order. A page is listed when it works. */
export const features: readonly Feature[] = [
  feature('home', { icon: <HomeOutlined />, open: anybody, onPhone: true, page: HomePage }),
  feature('inbox', { icon: <InboxOutlined />, open: anybody, onPhone: true, page: InboxPage }),
  feature('orders', { icon: <ShoppingOutlined />, open: anybody, onPhone: true, page: OrdersPage }),
  feature('intake', { icon: <FileAddOutlined />, open: readsIntake, page: IntakePage }),
  feature('customers', { icon: <TeamOutlined />, open: anybody, page: CustomersPage }),
  feature('records', { icon: <DatabaseOutlined />, open: anybody, page: RecordsPage }),
  processesFeature,
  rulesFeature,
  operationsFeature,
  auditFeature,
  policiesFeature,
  ledgerFeature,
  administrationFeature,
];

import type { PersonId } from './given-company.ts';

export interface Visit {
  readonly name: string;
  readonly path: string;
  readonly person?: PersonId;
  /** Opens the first thing of the list before the page is judged: what is clicked, what then shows. */
  readonly opens?: readonly [click: string, shows: string];
}

const ROW = ['.row', '.pane-detail h2'] as const;

/** Every page, as somebody who has work there. */
export const VISITS: readonly Visit[] = [
  { name: 'login', path: '/' },
  { name: 'home', path: '/home', person: 'wu.sales-manager' },
  { name: 'home-of-auditor', path: '/home', person: 'yu.auditor' },
  { name: 'inbox', path: '/inbox', person: 'wu.sales-manager' },
  { name: 'task', path: '/inbox', person: 'wu.sales-manager', opens: ROW },
  { name: 'orders', path: '/orders', person: 'wang.sales' },
  { name: 'order', path: '/orders/LS-261100-01', person: 'wang.sales' },
  { name: 'alarms', path: '/alarms', person: 'wu.sales-manager' },
  {
    ...{ name: 'alarm', path: '/alarms', person: 'wu.sales-manager' },
    opens: ['.alarm-row', '.pane-detail h2'],
  },
  { name: 'intake', path: '/intake', person: 'wang.sales' },
  { name: 'intake-new', path: '/intake/new', person: 'wang.sales' },
  { name: 'intake-enter', path: '/intake/enter', person: 'wang.sales' },
  { name: 'message', path: '/intake', person: 'wang.sales', opens: ROW },
  { name: 'customers', path: '/customers', person: 'wu.sales-manager' },
  { name: 'customer', path: '/customers/C-1001', person: 'wu.sales-manager' },
  { name: 'customer-new', path: '/customers/new', person: 'wu.sales-manager' },
  { name: 'records', path: '/records', person: 'wang.sales' },
  { name: 'products', path: '/records/product', person: 'wang.sales' },
  { name: 'processes', path: '/processes', person: 'li.owner' },
  { name: 'process', path: '/processes/satisfaction-survey/1', person: 'li.owner' },
  { name: 'designer', path: '/processes/satisfaction-survey/design', person: 'li.owner' },
  { name: 'try', path: '/processes/satisfaction-survey/try?version=1', person: 'li.owner' },
  { name: 'operations', path: '/operations', person: 'li.owner' },
  { name: 'incidents', path: '/operations?view=incidents', person: 'li.owner' },
  { name: 'timers', path: '/operations?view=timers', person: 'li.owner' },
  { name: 'jobs', path: '/operations?view=jobs', person: 'li.owner' },
  {
    ...{ name: 'instance', path: '/operations', person: 'li.owner' },
    opens: ['.row-opens', '.diagram'],
  },
  {
    ...{ name: 'heat', path: '/operations?view=heat&processId=order-to-cash&by=count' },
    person: 'li.owner',
  },
  { name: 'rules', path: '/rules', person: 'wang.sales' },
  { name: 'rule-set', path: '/rules/payment-terms/newest', person: 'wang.sales' },
  { name: 'policies', path: '/policies?clause=BIZ/3', person: 'yu.auditor' },
  { name: 'ledger', path: '/ledger', person: 'feng.manager' },
  { name: 'reports', path: '/reports', person: 'feng.manager' },
  { name: 'report', path: '/reports/receivables-by-age', person: 'feng.manager' },
  {
    ...{ name: 'report-of-quarter', path: '/reports/complaints-by-cause' },
    person: 'feng.manager',
  },
  { name: 'audit', path: '/audit', person: 'yu.auditor' },
  { name: 'administration', path: '/administration', person: 'qin.admin' },
  { name: 'access-log', path: '/administration?view=access', person: 'qin.admin' },
  { name: 'roles', path: '/administration?view=roles', person: 'qin.admin' },
  { name: 'connectors', path: '/administration?view=connectors', person: 'qin.admin' },
  { name: 'alarm-settings', path: '/administration?view=alarms', person: 'qin.admin' },
  { name: 'calendars', path: '/administration?view=calendars', person: 'qin.admin' },
  { name: 'retention', path: '/administration?view=retention', person: 'qin.admin' },
  { name: 'system', path: '/administration?view=system', person: 'qin.admin' },
  { name: 'password', path: '/password', person: 'wang.sales' },
  { name: 'nowhere', path: '/nowhere', person: 'wang.sales' },
  { name: 'closed-record', path: '/records/employee', person: 'wang.sales' },
  { name: 'closed-report', path: '/reports/receivables-by-age', person: 'he.quality' },
];

/** Pages whose point is an answer that is no success, which browsers note in the console. */
export const REFUSED: ReadonlySet<string> = new Set(['login', 'closed-record', 'closed-report']);

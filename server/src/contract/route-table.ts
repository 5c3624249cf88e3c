import type { RouteContract } from './route.ts';
import { ADMINISTRATION_ROUTES } from './routes/administration-routes.ts';
import { ALARM_ROUTES } from './routes/alarm-routes.ts';
import { AUDIT_ROUTES } from './routes/audit-routes.ts';
import { CONNECTOR_ROUTES } from './routes/connector-routes.ts';
import { DEFINITION_ROUTES } from './routes/definition-routes.ts';
import { DRAFT_ROUTES } from './routes/draft-routes.ts';
import { FILE_ROUTES } from './routes/file-routes.ts';
import { INSTANCE_ROUTES } from './routes/instance-routes.ts';
import { INTAKE_ROUTES } from './routes/intake-routes.ts';
import { LEDGER_ROUTES } from './routes/ledger-routes.ts';
import { LIVE_ROUTES } from './routes/live-routes.ts';
import { MIGRATION_ROUTES } from './routes/migration-routes.ts';
import { OPERATION_ROUTES } from './routes/operation-routes.ts';
import { ORDER_ROUTES } from './routes/order-routes.ts';
import { RECORD_ROUTES } from './routes/record-routes.ts';
import { RECORD_TABLE_ROUTES } from './routes/record-table-routes.ts';
import { RETENTION_ROUTES } from './routes/retention-routes.ts';
import { REPORT_ROUTES } from './routes/report-routes.ts';
import { RULE_ROUTES } from './routes/rule-routes.ts';
import { SESSION_ROUTES } from './routes/session-routes.ts';
import { SYSTEM_ROUTES } from './routes/system-routes.ts';
import { TASK_BULK_ROUTES } from './routes/task-bulk-routes.ts';
import { TASK_FILTER_ROUTES } from './routes/task-filter-routes.ts';
import { TASK_ROUTES } from './routes/task-routes.ts';
import { USER_ROUTES } from './routes/user-routes.ts';
import { WORK_ROUTES } from './routes/work-routes.ts';

/** Every route of the interface; the page, the checks, the client and the tests are made of it. */
export const ROUTES = {
  ...SYSTEM_ROUTES,
  ...SESSION_ROUTES,
  ...TASK_ROUTES,
  ...TASK_BULK_ROUTES,
  ...TASK_FILTER_ROUTES,
  ...FILE_ROUTES,
  ...INSTANCE_ROUTES,
  ...OPERATION_ROUTES,
  ...DEFINITION_ROUTES,
  ...MIGRATION_ROUTES,
  ...DRAFT_ROUTES,
  ...RECORD_ROUTES,
  ...RECORD_TABLE_ROUTES,
  ...USER_ROUTES,
  ...ADMINISTRATION_ROUTES,
  ...RULE_ROUTES,
  ...LEDGER_ROUTES,
  ...WORK_ROUTES,
  ...AUDIT_ROUTES,
  ...INTAKE_ROUTES,
  ...ORDER_ROUTES,
  ...ALARM_ROUTES,
  ...RETENTION_ROUTES,
  ...CONNECTOR_ROUTES,
  ...REPORT_ROUTES,
  ...LIVE_ROUTES,
} as const satisfies Readonly<Record<string, RouteContract>>;

export type Routes = typeof ROUTES;
export type RouteName = keyof Routes;

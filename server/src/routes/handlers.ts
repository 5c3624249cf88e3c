import type { Handlers } from '../http/call.ts';
import { ADMINISTRATION_HANDLERS } from './administration.ts';
import { ALARM_HANDLERS } from './alarms.ts';
import { AUDIT_HANDLERS } from './audit.ts';
import { CONNECTOR_HANDLERS } from './connectors.ts';
import { DEFINITION_HANDLERS } from './definitions.ts';
import { DRAFT_HANDLERS } from './drafts.ts';
import { FILE_HANDLERS } from './files.ts';
import { INSTANCE_HANDLERS } from './instances.ts';
import { INTAKE_HANDLERS } from './intake.ts';
import { LEDGER_HANDLERS } from './ledger.ts';
import { LIVE_HANDLERS } from './live.ts';
import { MIGRATION_HANDLERS } from './migration.ts';
import { OPERATION_HANDLERS } from './operations.ts';
import { ORDER_HANDLERS } from './orders.ts';
import { RECORD_HANDLERS } from './records.ts';
import { RECORD_TABLE_HANDLERS } from './record-tables.ts';
import { RETENTION_HANDLERS } from './retention.ts';
import { REPORT_HANDLERS } from './reports.ts';
import { RULE_HANDLERS } from './rules.ts';
import { SESSION_HANDLERS } from './session.ts';
import { SINGLE_SIGN_ON_HANDLERS } from './single-sign-on.ts';
import { SYSTEM_HANDLERS } from './system.ts';
import { TASK_FILTER_HANDLERS } from './task-filters.ts';
import { TASK_BULK_HANDLERS } from './tasks-in-bulk.ts';
import { TASK_HANDLERS } from './tasks.ts';
import { USER_HANDLERS } from './users.ts';
import { WORK_HANDLERS } from './work.ts';

/** What carries each route of the contract out. */
export const HANDLERS: Handlers = {
  ...SYSTEM_HANDLERS,
  ...SESSION_HANDLERS,
  ...SINGLE_SIGN_ON_HANDLERS,
  ...TASK_HANDLERS,
  ...TASK_BULK_HANDLERS,
  ...TASK_FILTER_HANDLERS,
  ...FILE_HANDLERS,
  ...INSTANCE_HANDLERS,
  ...OPERATION_HANDLERS,
  ...DEFINITION_HANDLERS,
  ...MIGRATION_HANDLERS,
  ...DRAFT_HANDLERS,
  ...RECORD_HANDLERS,
  ...RECORD_TABLE_HANDLERS,
  ...USER_HANDLERS,
  ...ADMINISTRATION_HANDLERS,
  ...RULE_HANDLERS,
  ...LEDGER_HANDLERS,
  ...WORK_HANDLERS,
  ...AUDIT_HANDLERS,
  ...INTAKE_HANDLERS,
  ...ORDER_HANDLERS,
  ...ALARM_HANDLERS,
  ...RETENTION_HANDLERS,
  ...CONNECTOR_HANDLERS,
  ...REPORT_HANDLERS,
  ...LIVE_HANDLERS,
};

import { ALARM_ERRORS } from './alarm-errors.ts';
import { CLI_ERRORS } from './cli-errors.ts';
import { CONNECTOR_ERRORS } from './connector-errors.ts';
import { DRAFT_ERRORS } from './draft-errors.ts';
import { ENCRYPTION_ERRORS } from './encryption-errors.ts';
import { EXPRESSION_ERRORS } from './expression-errors.ts';
import { FILE_ERRORS } from './file-errors.ts';
import { INTAKE_ERRORS } from './intake-errors.ts';
import { KERNEL_ERRORS } from './kernel-errors.ts';
import { LEDGER_ERRORS } from './ledger-errors.ts';
import { MIGRATION_ERRORS } from './migration-errors.ts';
import { PARSE_ERRORS } from './parse-errors.ts';
import { POLICY_ERRORS } from './policy-errors.ts';
import { QUEUE_ERRORS } from './queue-errors.ts';
import { RECORD_ERRORS } from './record-errors.ts';
import { REPORT_ERRORS } from './report-errors.ts';
import { RETENTION_ERRORS } from './retention-errors.ts';
import { RULES_ERRORS } from './rules-errors.ts';
import { RUNTIME_ERRORS } from './runtime-errors.ts';
import { SCENARIO_ERRORS } from './scenario-errors.ts';
import { SERVER_ERRORS } from './server-errors.ts';
import { SHEET_ERRORS } from './sheet-errors.ts';
import { STORE_ERRORS } from './store-errors.ts';

/** Every code the engine can give, with its meaning and mend; `docs/errors.md` lists the same. */
export const ERROR_CATALOGUE = {
  ...PARSE_ERRORS,
  ...EXPRESSION_ERRORS,
  ...KERNEL_ERRORS,
  ...MIGRATION_ERRORS,
  ...RULES_ERRORS,
  ...POLICY_ERRORS,
  ...STORE_ERRORS,
  ...QUEUE_ERRORS,
  ...RUNTIME_ERRORS,
  ...INTAKE_ERRORS,
  ...SHEET_ERRORS,
  ...LEDGER_ERRORS,
  ...RECORD_ERRORS,
  ...REPORT_ERRORS,
  ...FILE_ERRORS,
  ...ENCRYPTION_ERRORS,
  ...RETENTION_ERRORS,
  ...ALARM_ERRORS,
  ...DRAFT_ERRORS,
  ...CONNECTOR_ERRORS,
  ...SERVER_ERRORS,
  ...SCENARIO_ERRORS,
  ...CLI_ERRORS,
} as const;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;

import type { ErrorCode } from '../catalogue.ts';
import type { ErrorEntry } from '../error-entry.ts';
import { ALARM_ERRORS_ZH } from './alarm-errors.ts';
import { CLI_ERRORS_ZH } from './cli-errors.ts';
import { CONNECTOR_ERRORS_ZH } from './connector-errors.ts';
import { DRAFT_ERRORS_ZH } from './draft-errors.ts';
import { ENCRYPTION_ERRORS_ZH } from './encryption-errors.ts';
import { EXPRESSION_ERRORS_ZH } from './expression-errors.ts';
import { FILE_ERRORS_ZH } from './file-errors.ts';
import { INTAKE_ERRORS_ZH } from './intake-errors.ts';
import { KERNEL_ERRORS_ZH } from './kernel-errors.ts';
import { LEDGER_ERRORS_ZH } from './ledger-errors.ts';
import { MIGRATION_ERRORS_ZH } from './migration-errors.ts';
import { PARSE_CHECK_ERRORS_ZH } from './parse-check-errors.ts';
import { PARSE_READING_ERRORS_ZH } from './parse-reading-errors.ts';
import { POLICY_ERRORS_ZH } from './policy-errors.ts';
import { QUEUE_ERRORS_ZH } from './queue-errors.ts';
import { RECORD_ERRORS_ZH } from './record-errors.ts';
import { REPORT_ERRORS_ZH } from './report-errors.ts';
import { RETENTION_ERRORS_ZH } from './retention-errors.ts';
import { RULES_ERRORS_ZH } from './rules-errors.ts';
import { RUNTIME_ERRORS_ZH } from './runtime-errors.ts';
import { SCENARIO_ERRORS_ZH } from './scenario-errors.ts';
import { SERVER_ERRORS_ZH } from './server-errors.ts';
import { SHEET_ERRORS_ZH } from './sheet-errors.ts';
import { STORE_ERRORS_ZH } from './store-errors.ts';

/**
 * What `ERROR_CATALOGUE` says, in Chinese; `docs/errors.zh.md` lists the same. Apart from the
 * English, so that a browser loads only the words it shows.
 */
export const ERROR_CATALOGUE_ZH: Readonly<Record<ErrorCode, ErrorEntry>> = {
  ...PARSE_READING_ERRORS_ZH,
  ...PARSE_CHECK_ERRORS_ZH,
  ...EXPRESSION_ERRORS_ZH,
  ...KERNEL_ERRORS_ZH,
  ...MIGRATION_ERRORS_ZH,
  ...RULES_ERRORS_ZH,
  ...POLICY_ERRORS_ZH,
  ...STORE_ERRORS_ZH,
  ...QUEUE_ERRORS_ZH,
  ...RUNTIME_ERRORS_ZH,
  ...INTAKE_ERRORS_ZH,
  ...SHEET_ERRORS_ZH,
  ...LEDGER_ERRORS_ZH,
  ...RECORD_ERRORS_ZH,
  ...REPORT_ERRORS_ZH,
  ...FILE_ERRORS_ZH,
  ...ENCRYPTION_ERRORS_ZH,
  ...RETENTION_ERRORS_ZH,
  ...ALARM_ERRORS_ZH,
  ...DRAFT_ERRORS_ZH,
  ...CONNECTOR_ERRORS_ZH,
  ...SERVER_ERRORS_ZH,
  ...SCENARIO_ERRORS_ZH,
  ...CLI_ERRORS_ZH,
};

import { DRAW_ZH } from './draw-zh.ts';
import { HELP_ZH } from './help-zh.ts';
import { INTAKE_ZH } from './intake-zh.ts';
import { KEEPING_ZH } from './keeping-zh.ts';
import { LEDGER_ZH } from './ledger-zh.ts';
import { MIGRATION_ZH } from './migration-zh.ts';
import type { Messages } from './messages.ts';
import { OUTPUT_ZH } from './output-zh.ts';
import { POLICIES_ZH } from './policy-zh.ts';
import { REPORTS_ZH } from './report-zh.ts';
import { RULES_ZH } from './rules-zh.ts';
import { RECORDS_ZH } from './record-zh.ts';
import { STORY_ZH } from './story-zh.ts';

export const ZH: Messages = {
  draw: DRAW_ZH,
  help: HELP_ZH,
  intake: INTAKE_ZH,
  keeping: KEEPING_ZH,
  output: OUTPUT_ZH,
  policies: POLICIES_ZH,
  rules: RULES_ZH,
  records: RECORDS_ZH,
  reports: REPORTS_ZH,
  story: STORY_ZH,
  ledger: LEDGER_ZH,
  migration: MIGRATION_ZH,
};

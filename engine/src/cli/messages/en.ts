import { DRAW_EN } from './draw-en.ts';
import { HELP_EN } from './help-en.ts';
import { INTAKE_EN } from './intake-en.ts';
import { KEEPING_EN } from './keeping-en.ts';
import { LEDGER_EN } from './ledger-en.ts';
import { MIGRATION_EN } from './migration-en.ts';
import type { Messages } from './messages.ts';
import { OUTPUT_EN } from './output-en.ts';
import { POLICIES_EN } from './policy-en.ts';
import { REPORTS_EN } from './report-en.ts';
import { RULES_EN } from './rules-en.ts';
import { RECORDS_EN } from './record-en.ts';
import { STORY_EN } from './story-en.ts';

export const EN: Messages = {
  draw: DRAW_EN,
  help: HELP_EN,
  intake: INTAKE_EN,
  keeping: KEEPING_EN,
  output: OUTPUT_EN,
  policies: POLICIES_EN,
  rules: RULES_EN,
  records: RECORDS_EN,
  reports: REPORTS_EN,
  story: STORY_EN,
  ledger: LEDGER_EN,
  migration: MIGRATION_EN,
};

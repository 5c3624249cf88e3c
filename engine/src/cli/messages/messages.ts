import type { DrawMessages } from './draw-messages.ts';
import type { HelpMessages } from './help-messages.ts';
import type { IntakeMessages } from './intake-messages.ts';
import type { KeepingMessages } from './keeping-messages.ts';
import type { LedgerMessages } from './ledger-messages.ts';
import type { MigrationMessages } from './migration-messages.ts';
import type { OutputMessages } from './output-messages.ts';
import type { PolicyMessages } from './policy-messages.ts';
import type { RulesMessages } from './rules-messages.ts';
import type { RecordMessages } from './record-messages.ts';
import type { ReportMessages } from './report-messages.ts';
import type { StoryMessages } from './story-messages.ts';

/** Everything the command line says of its own accord, in one language. */
export interface Messages {
  readonly draw: DrawMessages;
  readonly help: HelpMessages;
  readonly intake: IntakeMessages;
  readonly keeping: KeepingMessages;
  readonly output: OutputMessages;
  readonly policies: PolicyMessages;
  readonly records: RecordMessages;
  readonly reports: ReportMessages;
  readonly story: StoryMessages;
  readonly rules: RulesMessages;
  readonly ledger: LedgerMessages;
  readonly migration: MigrationMessages;
}

export type { CommandName } from './help-messages.ts';

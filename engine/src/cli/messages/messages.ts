import type { HelpMessages } from './help-messages.ts';
import type { LedgerMessages } from './ledger-messages.ts';
import type { OutputMessages } from './output-messages.ts';
import type { PolicyMessages } from './policy-messages.ts';
import type { RecordMessages } from './record-messages.ts';
import type { StoryMessages } from './story-messages.ts';

/** Everything the command line says of its own accord, in one language. */
export interface Messages {
  readonly help: HelpMessages;
  readonly output: OutputMessages;
  readonly policies: PolicyMessages;
  readonly records: RecordMessages;
  readonly story: StoryMessages;
  readonly ledger: LedgerMessages;
}

export type { CommandName } from './help-messages.ts';

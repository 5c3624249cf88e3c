import type { CommandHelp } from './command-help.ts';

export type KeepingCommandName =
  | ('backup' | 'restore' | 'retention' | 'retention-list' | 'retention-set')
  | ('retention-hold' | 'retention-lift' | 'retention-run');
export type KeepingOptionName =
  | ('compress' | 'checkBackup' | 'retentionDays' | 'retentionClause' | 'retentionDryRun')
  | ('archives' | 'heldInstance' | 'archiveFiles');
export type KeepingArgumentName = 'backup';

/** Help of backups, retention and keys, in one language. */
export interface KeepingHelp {
  readonly commands: Readonly<Record<KeepingCommandName, CommandHelp>>;
  readonly options: Readonly<Record<KeepingOptionName, string>>;
  readonly arguments: Readonly<Record<KeepingArgumentName, string>>;
}

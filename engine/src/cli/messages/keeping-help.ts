import type { CommandHelp } from './command-help.ts';

export type KeepingCommandName =
  | ('backup' | 'restore' | 'retention' | 'retention-list' | 'retention-set')
  | ('retention-hold' | 'retention-lift' | 'retention-run')
  | ('encryption-keys' | 'encryption-keys-make' | 'encryption-keys-rotate')
  | 'encryption-keys-reencrypt';
export type KeepingOptionName =
  | ('compress' | 'checkBackup' | 'retentionDays' | 'retentionClause' | 'retentionDryRun')
  | ('archives' | 'heldInstance' | 'archiveFiles' | 'reencryptDryRun');
export type KeepingArgumentName = 'backup' | 'keyFile';

/** Help of backups, retention and keys, in one language. */
export interface KeepingHelp {
  readonly commands: Readonly<Record<KeepingCommandName, CommandHelp>>;
  readonly options: Readonly<Record<KeepingOptionName, string>>;
  readonly arguments: Readonly<Record<KeepingArgumentName, string>>;
}

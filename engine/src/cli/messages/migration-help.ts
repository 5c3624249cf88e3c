import type { CommandHelp } from './command-help.ts';

export type MigrationCommandName = 'migrate';
export type MigrationOptionName = 'fromVersion' | 'toVersion' | 'idMapping' | 'oneInstance';

/** Help of `waybill migrate`, in one language. */
export interface MigrationHelp {
  readonly commands: Readonly<Record<MigrationCommandName, CommandHelp>>;
  readonly options: Readonly<Record<MigrationOptionName, string>>;
}

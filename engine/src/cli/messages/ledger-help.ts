import type { CommandHelp } from './command-help.ts';

export type LedgerCommandName =
  | 'ledger'
  | 'ledger-propose'
  | 'ledger-list'
  | 'ledger-show'
  | 'ledger-approve'
  | 'ledger-reject'
  | 'ledger-withdraw'
  | 'ledger-post'
  | 'ledger-reverse'
  | 'ledger-appeal'
  | 'ledger-decide-appeal'
  | 'ledger-lock'
  | 'ledger-periods'
  | 'ledger-statement'
  | 'ledger-totals'
  | 'ledger-recompute';

export type LedgerOptionName =
  | ('effect' | 'kind' | 'person' | 'amount' | 'currency' | 'period' | 'right')
  | ('entryStatus' | 'posted' | 'after' | 'outcome' | 'by' | 'inputs' | 'mapping')
  | ('dryRun' | 'partial' | 'onlyKind' | 'onlyPerson' | 'onlyPeriod');

export type LedgerArgumentName = 'entry' | 'entries' | 'period' | 'person' | 'ruleSet';

/** Help of `waybill ledger`. */
export interface LedgerHelp {
  readonly commands: Readonly<Record<LedgerCommandName, CommandHelp>>;
  readonly options: Readonly<Record<LedgerOptionName, string>>;
  readonly arguments: Readonly<Record<LedgerArgumentName, string>>;
}

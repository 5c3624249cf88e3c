import type { CommandHelp } from './command-help.ts';
import type { RulesCommandName, RulesOptionName } from './help-messages.ts';

/** The words of `waybill rules`. */
export interface RulesMessages {
  readonly commands: Readonly<Record<RulesCommandName, CommandHelp>>;
  readonly options: Readonly<Record<RulesOptionName, string>>;
  readonly arguments: Readonly<Record<'ruleSet' | 'ruleSets' | 'draft', string>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly analysed: (gaps: number, overlaps: number, regions: number) => string;
  readonly gap: (example: string) => string;
  readonly conflict: (first: string, second: string, example: string) => string;
  readonly overlap: (first: string, second: string, example: string) => string;
  readonly neverWins: (rules: string, certain: boolean) => string;
  readonly leftOut: (because: string) => string;
  readonly more: (count: number) => string;
  readonly judging: (records: number) => string;
  readonly noMatch: string;
  readonly backtested: (counts: BacktestCounts) => string;
  readonly outputChanged: (output: string, records: number) => string;
  readonly changesWritten: (count: number, file: string) => string;
  readonly inOtherGroups: (records: number) => string;
}

interface BacktestCounts {
  readonly records: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
}

type ColumnName =
  | 'set'
  | 'version'
  | 'title'
  | 'effectiveFrom'
  | 'hitPolicy'
  | 'rules'
  | 'cases'
  | 'from'
  | 'to'
  | 'records'
  | 'example'
  | 'currency'
  | 'before'
  | 'after'
  | 'effect';

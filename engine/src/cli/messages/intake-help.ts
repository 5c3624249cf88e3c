import type { CommandHelp } from './command-help.ts';

export type IntakeCommandName =
  'intake' | 'intake-read' | 'intake-acknowledge' | 'intake-respond' | 'intake-template';

export type IntakeOptionName =
  | ('layout' | 'messageFile' | 'controlNumber' | 'at' | 'decision' | 'answerFormat')
  | ('us' | 'buyer' | 'templateFile' | 'wholeOrders');

export type IntakeArgumentName = 'orderFiles' | 'orderFile' | 'interchange';

/** Help of `waybill intake`. */
export interface IntakeHelp {
  readonly commands: Readonly<Record<IntakeCommandName, CommandHelp>>;
  readonly options: Readonly<Record<IntakeOptionName, string>>;
  readonly arguments: Readonly<Record<IntakeArgumentName, string>>;
}

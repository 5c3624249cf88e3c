import type { CommandHelp } from './command-help.ts';

export type IntakeCommandName =
  | ('intake' | 'intake-read' | 'intake-acknowledge' | 'intake-respond' | 'intake-template')
  | ('intake-take' | 'intake-enter' | 'intake-list' | 'intake-show')
  | ('intake-release' | 'intake-reject');

export type IntakeOptionName =
  | ('layout' | 'messageFile' | 'controlNumber' | 'at' | 'decision' | 'answerFormat')
  | ('us' | 'buyer' | 'templateFile' | 'wholeOrders')
  | ('keptMessage' | 'answeredBy' | 'channel' | 'sender' | 'orderProcess')
  | ('caller' | 'scan' | 'scanPlace' | 'takenAt' | 'messageStatus' | 'orderNumber')
  | ('ofInstance' | 'afterMessage' | 'placeInMessage' | 'bytesFile');

export type IntakeArgumentName = 'orderFiles' | 'orderFile' | 'interchange' | 'message';

/** Help of `waybill intake`. */
export interface IntakeHelp {
  readonly commands: Readonly<Record<IntakeCommandName, CommandHelp>>;
  readonly options: Readonly<Record<IntakeOptionName, string>>;
  readonly arguments: Readonly<Record<IntakeArgumentName, string>>;
}

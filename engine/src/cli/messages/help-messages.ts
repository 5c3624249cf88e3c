import type { CommandHelp } from './command-help.ts';
import type { IntakeArgumentName, IntakeCommandName, IntakeOptionName } from './intake-help.ts';
import type { KeepingArgumentName, KeepingCommandName, KeepingOptionName } from './keeping-help.ts';
import type { LedgerArgumentName, LedgerCommandName, LedgerOptionName } from './ledger-help.ts';
import type { MigrationCommandName, MigrationOptionName } from './migration-help.ts';
import type {
  RecordArgumentName,
  RecordCommandName,
  RecordOptionName,
} from './record-help-names.ts';
import type { ReportArgumentName, ReportCommandName, ReportOptionName } from './report-help.ts';

export type CommandName =
  | RecordCommandName
  | 'records'
  | 'demo'
  | 'deploy'
  | 'run'
  | 'test'
  | 'start'
  | 'tasks'
  | 'complete'
  | 'claim'
  | 'instances'
  | 'family'
  | 'incidents'
  | 'resolve'
  | 'set-variables'
  | 'cancel'
  | 'suspend'
  | 'resume'
  | 'restart'
  | 'history'
  | 'publish'
  | 'signal'
  | 'check'
  | 'draw'
  | 'audit'
  | 'verify'
  | 'seal'
  | 'export'
  | 'keys'
  | 'policies'
  | 'list'
  | 'show'
  | 'coverage'
  | 'executed'
  | 'bench'
  | 'worker'
  | 'serve'
  | 'doctor'
  | RulesCommandName
  | IntakeCommandName
  | ReportCommandName
  | MigrationCommandName
  | KeepingCommandName
  | LedgerCommandName;

export type RulesCommandName =
  | 'rules'
  | 'rules list'
  | 'rules eval'
  | 'rules explain'
  | 'rules test'
  | 'rules analyse'
  | 'rules backtest';

type OptionName =
  | RulesOptionName
  | RecordOptionName
  | 'json'
  | 'keep'
  | 'demoStore'
  | 'noCompany'
  | 'demoOrders'
  | 'demoMonths'
  | 'demoSeed'
  | 'demoToday'
  | 'noServe'
  | 'serveDemo'
  | 'lang'
  | 'progress'
  | 'store'
  | 'variables'
  | 'input'
  | 'order'
  | 'scenario'
  | 'trace'
  | 'process'
  | 'auto'
  | 'coverage'
  | 'as'
  | 'businessKey'
  | 'version'
  | 'user'
  | 'group'
  | 'instance'
  | 'status'
  | 'limit'
  | 'correlationKey'
  | 'timeToLive'
  | 'exportFile'
  | 'output'
  | 'privateKey'
  | 'publicKey'
  | 'only'
  | 'scaleOut'
  | 'benchStore'
  | 'benchQueue'
  | 'from'
  | 'policyStore'
  | 'instancesLooked'
  | 'queue'
  | 'drain'
  | 'host'
  | 'port'
  | 'all'
  | 'putBack'
  | 'retries'
  | 'scope'
  | 'reason'
  | 'restartAt'
  | 'asOf'
  | 'restartVersion'
  | 'verified'
  | 'drawnFile'
  | 'checkDrawing'
  | 'keepPlaces'
  | IntakeOptionName
  | ReportOptionName
  | MigrationOptionName
  | KeepingOptionName
  | LedgerOptionName;

export type RulesOptionName =
  | 'inputs'
  | 'factDate'
  | 'maxRegions'
  | 'failOnGaps'
  | 'against'
  | 'records'
  | 'key'
  | 'changes'
  | 'listed';

export interface HelpMessages {
  readonly summary: string;
  readonly examples: string;
  readonly helpOption: string;
  readonly helpCommand: string;
  readonly versionOption: string;
  /** Commander's own headings. */
  readonly titles: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly options: Readonly<Record<OptionName, string>>;
  /** By the name of the argument. */
  readonly arguments: Readonly<
    Record<
      | 'ruleSet'
      | 'ruleSets'
      | 'draft'
      | RecordArgumentName
      | 'paths'
      | 'process'
      | 'task'
      | 'instance'
      | 'incident'
      | 'name'
      | 'folder'
      | 'testPaths'
      | 'orderNumber'
      | 'bpmn'
      | 'bpmnFiles'
      | 'base'
      | 'document'
      | 'clause'
      | IntakeArgumentName
      | ReportArgumentName
      | KeepingArgumentName
      | LedgerArgumentName,
      string
    >
  >;
}

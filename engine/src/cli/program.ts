import { Command } from 'commander';
import { auditCommand } from './commands/audit.ts';
import { backupCommand } from './commands/backup.ts';
import { benchCommand } from './commands/bench.ts';
import { cancelCommand } from './commands/cancel.ts';
import { restartCommand } from './commands/restart.ts';
import { resumeCommand, suspendCommand } from './commands/suspend.ts';
import { checkCommand } from './commands/check.ts';
import { claimCommand } from './commands/claim.ts';
import { completeCommand } from './commands/complete.ts';
import { demoCommand } from './commands/demo.ts';
import { deployCommand } from './commands/deploy.ts';
import { drawCommand } from './commands/draw.ts';
import { encryptionKeysCommand } from './commands/keys/keys.ts';
import { familyCommand } from './commands/family.ts';
import { doctorCommand } from './commands/doctor.ts';
import { historyCommand } from './commands/history.ts';
import { intakeCommand } from './commands/intake/intake.ts';
import { incidentsCommand } from './commands/incidents.ts';
import { instancesCommand } from './commands/instances.ts';
import { policiesCommand } from './commands/policies.ts';
import { ledgerCommand } from './commands/ledger/ledger.ts';
import { migrateCommand } from './commands/migrate.ts';
import { publishCommand } from './commands/publish.ts';
import { resolveCommand } from './commands/resolve.ts';
import { restoreCommand } from './commands/restore.ts';
import { retentionCommand } from './commands/retention/retention.ts';
import { rulesCommand } from './commands/rules.ts';
import { recordsCommand } from './commands/records/records.ts';
import { reportsCommand } from './commands/reports/reports.ts';
import { runCommand } from './commands/run.ts';
import { serveCommand } from './commands/serve.ts';
import { setVariablesCommand } from './commands/set-variables.ts';
import { signalCommand } from './commands/signal.ts';
import { startCommand } from './commands/start.ts';
import { tasksCommand } from './commands/tasks.ts';
import { testCommand } from './commands/test.ts';
import { workerCommand } from './commands/worker.ts';
import { addCommonOptions } from './common-options.ts';
import { localizeHelp } from './localize-help.ts';
import type { Shell } from './shell.ts';

/** In the order of the help. */
const COMMANDS = [
  demoCommand,
  runCommand,
  testCommand,
  checkCommand,
  drawCommand,
  rulesCommand,
  deployCommand,
  startCommand,
  tasksCommand,
  claimCommand,
  completeCommand,
  instancesCommand,
  familyCommand,
  incidentsCommand,
  resolveCommand,
  setVariablesCommand,
  cancelCommand,
  suspendCommand,
  resumeCommand,
  restartCommand,
  migrateCommand,
  historyCommand,
  intakeCommand,
  publishCommand,
  signalCommand,
  recordsCommand,
  reportsCommand,
  policiesCommand,
  serveCommand,
  workerCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  retentionCommand,
  encryptionKeysCommand,
  ledgerCommand,
  auditCommand,
  benchCommand,
] as const;

export function createProgram(shell: Shell, version: string): Command {
  const { help } = shell.messages;
  const program = addCommonOptions(new Command('waybill'), shell)
    .description(help.summary)
    .version(version, '-V, --version', help.versionOption)
    .helpCommand('help [command]', help.helpCommand)
    .showSuggestionAfterError();
  localizeHelp(program, shell.messages);
  for (const command of COMMANDS) program.addCommand(command(shell));
  quieten(program, shell);
  return program;
}

/** Commander neither prints errors nor ends the process: `run-cli.ts` does. */
function quieten(command: Command, shell: Shell): void {
  const { out } = shell.terminal;
  command.exitOverride().configureOutput({ writeOut: out, writeErr: () => undefined });
  for (const inner of command.commands) quieten(inner, shell);
}

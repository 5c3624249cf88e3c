import { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { WaybillError } from '../errors/failure.ts';
import { chooseLanguage, messagesIn } from './language.ts';
import { createProgram } from './program.ts';
import { createShell, printFailure, type Shell } from './shell.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line (without node and script); gives the exit status. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const language = chooseLanguage(argv, terminal.env);
  const shell = createShell(terminal, {
    language,
    messages: messagesIn(language),
    json: argv.includes('--json'),
    showProgress: argv.includes('--progress'),
  });
  const program = createProgram(shell, packageJson.version);
  if (argv.length === 0) program.outputHelp();
  try {
    if (argv.length > 0) await program.parseAsync([...argv], { from: 'user' });
  } catch (thrown) {
    return handle(shell, thrown);
  }
  return shell.status;
}

/** The command line was not understood; asking for help or the version is no failure. */
function handle(shell: Shell, thrown: unknown): number {
  if (!(thrown instanceof CommanderError)) throw thrown;
  if (thrown.exitCode === 0) return 0;
  const missing = thrown.code === 'commander.help';
  const because = missing
    ? 'a command is missing'
    : thrown.message.replace(/^error: /, '').replaceAll('\n', ' ');
  const usage = new WaybillError({
    code: 'CLI_USAGE',
    message: `Expected a command line that can be understood, but: ${because}`,
    mend: 'Read `waybill help` or `waybill help <command>`.',
  });
  printFailure(shell, usage);
  return 2;
}

import type { Command } from 'commander';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { findTests } from '../files/find-tests.ts';
import { processesBelow } from '../files/processes-below.ts';
import { runTests } from '../run/run-tests.ts';
import { act, type Shell } from '../shell.ts';

interface TestCommandOptions {
  readonly coverage?: boolean;
}

export function testCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'test')
    .argument('[paths...]', words.testPaths, ['.'])
    .option('--coverage', options.coverage)
    .action(
      act(shell, (paths: readonly string[], given: TestCommandOptions) =>
        test(shell, paths, given),
      ),
    );
}

async function test(
  shell: Shell,
  paths: readonly string[],
  { coverage }: TestCommandOptions,
): Promise<CommandResult> {
  const processes = coverage ? await processesBelow(paths) : undefined;
  // A process without any scenario is told as one of which nothing was visited.
  const mayLack = processes !== undefined && processes.length > 0;
  const files = await findTests(paths, { mayLack });
  return runTests(shell, files, processes);
}

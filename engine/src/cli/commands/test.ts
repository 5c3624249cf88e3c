import type { Command } from 'commander';
import { newCommand } from '../common-options.ts';
import { findTests } from '../files/find-tests.ts';
import { runTests } from '../run/run-tests.ts';
import { act, type Shell } from '../shell.ts';

export function testCommand(shell: Shell): Command {
  return newCommand(shell, 'test')
    .argument('[folder]', shell.messages.help.arguments.folder, '.')
    .action(act(shell, async (folder: string) => runTests(shell, await findTests(folder))));
}

import type { Command } from 'commander';
import { newCommand } from '../common-options.ts';
import { findTests, isCases } from '../files/find-tests.ts';
import { act, type Shell } from '../shell.ts';
import { runTests } from '../run/run-tests.ts';

export function rulesTestCommand(shell: Shell): Command {
  return newCommand(shell, 'rules test', 'test')
    .argument('[folder]', shell.messages.help.arguments.folder, '.')
    .action(
      act(shell, async (folder: string) =>
        runTests(shell, await findTests([folder], { isTest: isCases })),
      ),
    );
}

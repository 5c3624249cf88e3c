import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { Shell } from '../../shell.ts';
import { reportsListCommand } from './list.ts';
import { reportsRunCommand } from './run.ts';

export function reportsCommand(shell: Shell): Command {
  return newCommand(shell, 'reports')
    .helpCommand('help [command]', shell.messages.help.helpCommand)
    .addCommand(reportsListCommand(shell))
    .addCommand(reportsRunCommand(shell));
}

import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { Shell } from '../../shell.ts';
import { acknowledgeCommand } from './acknowledge.ts';
import { readCommand } from './read.ts';
import { respondCommand } from './respond.ts';
import { templateCommand } from './template.ts';

export function intakeCommand(shell: Shell): Command {
  return newCommand(shell, 'intake')
    .helpCommand('help [command]', shell.messages.help.helpCommand)
    .addCommand(readCommand(shell))
    .addCommand(acknowledgeCommand(shell))
    .addCommand(respondCommand(shell))
    .addCommand(templateCommand(shell));
}

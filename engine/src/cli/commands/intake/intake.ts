import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { Shell } from '../../shell.ts';
import { acknowledgeCommand } from './acknowledge.ts';
import { rejectCommand, releaseCommand } from './decide.ts';
import { enterCommand } from './enter.ts';
import { listCommand } from './list.ts';
import { readCommand } from './read.ts';
import { respondCommand } from './respond.ts';
import { showCommand } from './show.ts';
import { takeCommand } from './take.ts';
import { templateCommand } from './template.ts';

export function intakeCommand(shell: Shell): Command {
  return newCommand(shell, 'intake')
    .helpCommand('help [command]', shell.messages.help.helpCommand)
    .addCommand(takeCommand(shell))
    .addCommand(enterCommand(shell))
    .addCommand(listCommand(shell))
    .addCommand(showCommand(shell))
    .addCommand(releaseCommand(shell))
    .addCommand(rejectCommand(shell))
    .addCommand(readCommand(shell))
    .addCommand(acknowledgeCommand(shell))
    .addCommand(respondCommand(shell))
    .addCommand(templateCommand(shell));
}

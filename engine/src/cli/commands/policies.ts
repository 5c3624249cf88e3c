import type { Command } from 'commander';
import { newCommand } from '../common-options.ts';
import type { Shell } from '../shell.ts';
import { coverageCommand } from './policies-coverage.ts';
import { executedCommand } from './policies-executed.ts';
import { listCommand } from './policies-list.ts';
import { showCommand } from './policies-show.ts';

export function policiesCommand(shell: Shell): Command {
  return newCommand(shell, 'policies')
    .helpCommand(`help [command]`, shell.messages.help.helpCommand)
    .addCommand(listCommand(shell))
    .addCommand(showCommand(shell))
    .addCommand(coverageCommand(shell))
    .addCommand(executedCommand(shell));
}

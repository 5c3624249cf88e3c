import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { Shell } from '../../shell.ts';
import { holdCommand, liftCommand } from './hold.ts';
import { retentionListCommand } from './list.ts';
import { retentionRunCommand } from './run.ts';
import { retentionSetCommand } from './set.ts';

export function retentionCommand(shell: Shell): Command {
  return newCommand(shell, 'retention')
    .helpCommand('help [command]', shell.messages.help.helpCommand)
    .addCommand(retentionListCommand(shell))
    .addCommand(retentionSetCommand(shell))
    .addCommand(holdCommand(shell))
    .addCommand(liftCommand(shell))
    .addCommand(retentionRunCommand(shell));
}

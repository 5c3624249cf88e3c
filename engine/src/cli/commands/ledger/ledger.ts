import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { Shell } from '../../shell.ts';
import { decideAppealCommand } from './decide-appeal.ts';
import { listCommand } from './list.ts';
import { lockCommand } from './lock.ts';
import { moveCommands } from './moves.ts';
import { periodsCommand } from './periods.ts';
import { postCommand } from './post.ts';
import { proposeCommand } from './propose.ts';
import { recomputeCommand } from './recompute.ts';
import { reverseCommand } from './reverse.ts';
import { showCommand } from './show.ts';
import { statementCommand } from './statement.ts';
import { totalsCommand } from './totals.ts';

export function ledgerCommand(shell: Shell): Command {
  const ledger = newCommand(shell, 'ledger')
    .helpCommand('help [command]', shell.messages.help.helpCommand)
    .addCommand(recomputeCommand(shell))
    .addCommand(proposeCommand(shell))
    .addCommand(listCommand(shell))
    .addCommand(showCommand(shell));
  for (const move of moveCommands(shell)) ledger.addCommand(move);
  return ledger
    .addCommand(postCommand(shell))
    .addCommand(reverseCommand(shell))
    .addCommand(decideAppealCommand(shell))
    .addCommand(lockCommand(shell))
    .addCommand(periodsCommand(shell))
    .addCommand(statementCommand(shell))
    .addCommand(totalsCommand(shell));
}

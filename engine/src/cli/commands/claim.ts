import type { Command } from 'commander';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { act, type Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import { storeName } from '../store/store-name.ts';
import { withEngine } from '../store/with-engine.ts';

interface ClaimOptions {
  readonly store?: string;
  readonly as?: string;
}

export function claimCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'claim')
    .argument('<task>', words.task)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .action(act(shell, (task: string, given: ClaimOptions) => claim(shell, task, given)));
}

async function claim(shell: Shell, task: string, options: ClaimOptions): Promise<CommandResult> {
  const actor = actingUser(options.as);
  const store = storeName(options.store, 'existing');
  await withEngine(shell, { store }, (engine) => engine.claimTask(task, actor.id, { actor }));
  return {
    data: { task, assignee: actor.id },
    lines: () => [shell.messages.output.claimed(task, actor.id)],
  };
}

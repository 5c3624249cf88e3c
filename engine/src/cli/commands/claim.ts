import type { Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { act, type Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

interface ClaimOptions extends PlaceOptions {
  readonly as?: string;
}

export function claimCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'claim')
    .argument('<task>', words.task)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (task: string, given: ClaimOptions) => claim(shell, task, given)));
}

async function claim(shell: Shell, task: string, options: ClaimOptions): Promise<CommandResult> {
  const actor = actingUser(options.as);
  const place = placeOf(options, 'existing');
  await withEngine(shell, place, (engine) => engine.claimTask(task, actor.id, { actor }));
  return {
    data: { task, assignee: actor.id },
    lines: () => [shell.messages.output.claimed(task, actor.id)],
  };
}

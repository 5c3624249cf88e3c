import type { Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { act, type Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

interface CancelOptions extends PlaceOptions {
  readonly reason?: string;
  readonly as?: string;
}

export function cancelCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'cancel')
    .argument('<instance>', words.instance)
    .option('--reason <text>', options.reason)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (instance: string, given: CancelOptions) => cancel(shell, instance, given)));
}

async function cancel(
  shell: Shell,
  instance: string,
  options: CancelOptions,
): Promise<CommandResult> {
  const actor = actingUser(options.as);
  const place = placeOf(options, 'existing');
  await withEngine(shell, place, (engine) =>
    engine.cancelInstance(instance, options.reason, { actor }),
  );
  return { data: { instance }, lines: () => [shell.messages.output.cancelled(instance)] };
}

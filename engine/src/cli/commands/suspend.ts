import type { Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { act, type Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

interface SuspendOptions extends PlaceOptions {
  readonly reason?: string;
  readonly as?: string;
}

type Name = 'suspend' | 'resume';

export const suspendCommand = (shell: Shell): Command => commandOf(shell, 'suspend');

export const resumeCommand = (shell: Shell): Command => commandOf(shell, 'resume');

function commandOf(shell: Shell, name: Name): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, name)
    .argument('<instance>', words.instance)
    .option('--reason <text>', options.reason)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, (instance: string, given: SuspendOptions) =>
        carryOut(shell, { name, instance, options: given }),
      ),
    );
}

async function carryOut(
  shell: Shell,
  { name, instance, options }: { name: Name; instance: string; options: SuspendOptions },
): Promise<CommandResult> {
  const { reason } = options;
  const why = { actor: actingUser(options.as), ...(reason !== undefined && { reason }) };
  await withEngine(shell, placeOf(options, 'existing'), (engine) =>
    name === 'suspend'
      ? engine.suspendInstance(instance, why)
      : engine.resumeInstance(instance, why),
  );
  const { output } = shell.messages;
  const told = name === 'suspend' ? output.suspended : output.resumed;
  return { data: { instance }, lines: () => [told(instance)] };
}

import type { Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { readVariables } from '../read-variables.ts';
import { act, type Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

interface SignalOptions extends PlaceOptions {
  readonly variables?: string;
  readonly as?: string;
}

export function signalCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'signal')
    .argument('<name>', words.name)
    .option('--variables <json>', options.variables)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (name: string, given: SignalOptions) => signal(shell, name, given)));
}

async function signal(shell: Shell, name: string, options: SignalOptions): Promise<CommandResult> {
  const variables = readVariables(options.variables);
  const actor = actingUser(options.as);
  const place = placeOf(options, 'existing');
  const result = await withEngine(shell, place, (engine) =>
    engine.broadcastSignal(name, variables, { actor }),
  );
  const { receivers, started } = result;
  return {
    data: result,
    lines: () => [shell.messages.output.signalled(receivers, started.length)],
  };
}

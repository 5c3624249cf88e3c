import { Option, type Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { readCount } from '../read-number.ts';
import { readVariables } from '../read-variables.ts';
import { act, type Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

interface SetVariablesOptions extends PlaceOptions {
  readonly variables: string;
  readonly scope?: number;
  readonly as?: string;
}

export function setVariablesCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'set-variables')
    .argument('<instance>', words.instance)
    .requiredOption('--variables <json>', options.variables)
    .addOption(new Option('--scope <key>', options.scope).argParser(readCount))
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, (instance: string, given: SetVariablesOptions) =>
        setVariables(shell, instance, given),
      ),
    );
}

async function setVariables(
  shell: Shell,
  instance: string,
  options: SetVariablesOptions,
): Promise<CommandResult> {
  const { scope } = options;
  const variables = readVariables(options.variables);
  const how = { actor: actingUser(options.as), ...(scope !== undefined && { scope }) };
  const place = placeOf(options, 'existing');
  await withEngine(shell, place, (engine) => engine.setVariables(instance, variables, how));
  return {
    data: { instance, variables },
    lines: () => [shell.messages.output.variablesSet(Object.keys(variables), instance)],
  };
}

import { Option, type Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { readCount } from '../read-number.ts';
import { readVariables } from '../read-variables.ts';
import { act, type Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

interface ResolveOptions extends PlaceOptions {
  readonly variables?: string;
  readonly retries?: number;
  readonly as?: string;
}

export function resolveCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'resolve')
    .argument('<incident>', words.incident)
    .option('--variables <json>', options.variables)
    .addOption(new Option('--retries <count>', options.retries).argParser(readCount))
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, (incident: string, given: ResolveOptions) => resolve(shell, incident, given)),
    );
}

async function resolve(
  shell: Shell,
  incident: string,
  options: ResolveOptions,
): Promise<CommandResult> {
  const { retries } = options;
  const mend = {
    ...(options.variables !== undefined && { variables: readVariables(options.variables) }),
    ...(retries !== undefined && { retries }),
  };
  const place = placeOf(options, 'existing');
  await withEngine(shell, place, (engine) =>
    engine.resolveIncident(incident, mend, { actor: actingUser(options.as) }),
  );
  return { data: { incident }, lines: () => [shell.messages.output.resolved(incident)] };
}

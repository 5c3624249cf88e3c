import { Option, type Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { readCount } from '../read-number.ts';
import { readVariables } from '../read-variables.ts';
import { act, type Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

interface PublishOptions extends PlaceOptions {
  readonly key?: string;
  readonly variables?: string;
  readonly timeToLive?: number;
  readonly as?: string;
}

export function publishCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'publish')
    .argument('<name>', words.name)
    .option('--key <key>', options.correlationKey)
    .option('--variables <json>', options.variables)
    .addOption(new Option('--time-to-live <ms>', options.timeToLive).argParser(readCount))
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (name: string, given: PublishOptions) => publish(shell, name, given)));
}

async function publish(
  shell: Shell,
  name: string,
  options: PublishOptions,
): Promise<CommandResult> {
  const { key, timeToLive } = options;
  const message = {
    name,
    variables: readVariables(options.variables),
    actor: actingUser(options.as),
    ...(key !== undefined && { correlationKey: key }),
    ...(timeToLive !== undefined && { timeToLive }),
  };
  const place = placeOf(options, 'existing');
  const published = await withEngine(shell, place, (engine) => engine.publishMessage(message));
  return {
    data: published,
    lines: () => [shell.messages.output.published(published.receivers.length)],
  };
}

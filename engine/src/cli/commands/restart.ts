import { Option, type Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { readCount } from '../read-number.ts';
import { readVariables } from '../read-variables.ts';
import { act, type Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

interface RestartOptions extends PlaceOptions {
  readonly at: string;
  readonly revision?: number;
  readonly processVersion?: number;
  readonly variables?: string;
  readonly reason: string;
  readonly as?: string;
}

export function restartCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'restart')
    .argument('<instance>', words.instance)
    .requiredOption('--at <element>', options.restartAt)
    .requiredOption('--reason <text>', options.reason)
    .addOption(new Option('--revision <number>', options.asOf).argParser(readCount))
    .addOption(
      new Option('--process-version <number>', options.restartVersion).argParser(readCount),
    )
    .option('--variables <json>', options.variables)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, (instance: string, given: RestartOptions) => restart(shell, instance, given)),
    );
}

async function restart(
  shell: Shell,
  instance: string,
  options: RestartOptions,
): Promise<CommandResult> {
  const { at: element, revision, processVersion: version, reason } = options;
  const point = {
    element,
    ...(revision !== undefined && { revision }),
    ...(version !== undefined && { version }),
    ...(options.variables !== undefined && { variables: readVariables(options.variables) }),
  };
  const why = { reason, actor: actingUser(options.as) };
  const started = await withEngine(shell, placeOf(options, 'existing'), (engine) =>
    engine.restartInstance(instance, point, why),
  );
  const { restarted } = shell.messages.output;
  return { data: { ...started }, lines: () => [restarted(instance, started.instanceId)] };
}

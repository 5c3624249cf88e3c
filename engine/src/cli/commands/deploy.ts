import { act, type Shell } from '../shell.ts';
import type { Command } from 'commander';
import type { CommandResult } from '../command-result.ts';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import { collectFiles } from '../files/collect-files.ts';
import { problemLines } from '../print/problem-lines.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

export function deployCommand(shell: Shell): Command {
  return newCommand(shell, 'deploy')
    .argument('<paths...>', shell.messages.help.arguments.paths)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, (paths: readonly string[], options: PlaceOptions) =>
        deploy(shell, paths, options),
      ),
    );
}

async function deploy(
  shell: Shell,
  paths: readonly string[],
  given: PlaceOptions,
): Promise<CommandResult> {
  const { messages } = shell;
  const files = await collectFiles(paths);
  const place = placeOf(given, 'make');
  const deployment = await withEngine(shell, place, (engine) => engine.deploy(files));
  const { processes, resources, warnings } = deployment;
  return {
    data: deployment,
    lines: () => [
      ...processes.map((one) => messages.output.deployed(one.processId, one.version, one.file)),
      ...resources.map((one) => messages.output.deployed(one.id, one.version, one.file)),
      ...warnings.flatMap((one) => problemLines({ ...one, severity: 'warning' }, messages)),
    ],
  };
}

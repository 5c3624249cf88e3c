import { act, type Shell } from '../shell.ts';
import type { Command } from 'commander';
import type { CommandResult } from '../command-result.ts';
import { newCommand, storeOption } from '../common-options.ts';
import { collectFiles } from '../files/collect-files.ts';
import { problemLines } from '../print/problem-lines.ts';
import { storeName } from '../store/store-name.ts';
import { withEngine } from '../store/with-engine.ts';

export function deployCommand(shell: Shell): Command {
  return newCommand(shell, 'deploy')
    .argument('<paths...>', shell.messages.help.arguments.paths)
    .addOption(storeOption(shell))
    .action(
      act(shell, (paths: readonly string[], options: { readonly store?: string }) =>
        deploy(shell, paths, options.store),
      ),
    );
}

async function deploy(
  shell: Shell,
  paths: readonly string[],
  given: string | undefined,
): Promise<CommandResult> {
  const { messages } = shell;
  const files = await collectFiles(paths);
  const store = storeName(given, 'make');
  const deployment = await withEngine(shell, { store }, (engine) => engine.deploy(files));
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

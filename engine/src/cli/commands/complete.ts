import type { Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { readVariables } from '../read-variables.ts';
import { act, type Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

interface CompleteOptions extends PlaceOptions {
  readonly variables?: string;
  readonly as?: string;
}

export function completeCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'complete')
    .argument('<task>', words.task)
    .option('--variables <json>', options.variables)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (task: string, given: CompleteOptions) => complete(shell, task, given)));
}

async function complete(
  shell: Shell,
  task: string,
  options: CompleteOptions,
): Promise<CommandResult> {
  const variables = readVariables(options.variables);
  const place = placeOf(options, 'existing');
  await withEngine(shell, place, (engine) =>
    engine.completeTask(task, variables, { actor: actingUser(options.as), onlyOwn: true }),
  );
  return { data: { task }, lines: () => [shell.messages.output.completed(task)] };
}

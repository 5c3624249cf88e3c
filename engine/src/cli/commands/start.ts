import { Option, type Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { readCount } from '../read-number.ts';
import { readOrderFile } from '../read-order-file.ts';
import { readVariables } from '../read-variables.ts';
import { act, type Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

interface StartOptions extends PlaceOptions {
  readonly variables?: string;
  readonly input?: string;
  readonly order?: number;
  readonly businessKey?: string;
  readonly processVersion?: number;
  readonly as?: string;
}

export function startCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'start')
    .argument('<process>', words.process)
    .option('--variables <json>', options.variables)
    .option('--input <file>', options.input)
    .addOption(new Option('--order <number>', options.order).argParser(readCount))
    .option('--business-key <key>', options.businessKey)
    .addOption(new Option('--process-version <number>', options.version).argParser(readCount))
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (process: string, given: StartOptions) => start(shell, process, given)));
}

async function start(
  shell: Shell,
  processId: string,
  options: StartOptions,
): Promise<CommandResult> {
  const { output } = shell.messages;
  const { businessKey, processVersion: version } = options;
  const given = readVariables(options.variables);
  const inputs = await readOrderFile(options);
  const place = placeOf(options, 'existing');
  const started = await withEngine(shell, place, async (engine) => {
    const all = [];
    for (const input of inputs) {
      const request = {
        processId,
        variables: { ...input, ...given },
        actor: actingUser(options.as),
        ...(businessKey !== undefined && { businessKey }),
        ...(version !== undefined && { version }),
      };
      all.push(await engine.start(request));
    }
    return all;
  });
  return {
    data: { instances: started },
    lines: () =>
      started.map((one) =>
        one.created
          ? output.started(one.instanceId, one.processId, one.version)
          : output.startedBefore(one.instanceId),
      ),
  };
}

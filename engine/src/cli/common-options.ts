import { Command, Option } from 'commander';
import { localizeHelp } from './localize-help.ts';
import type { CommandName } from './messages/messages.ts';
import type { Shell } from './shell.ts';

/** A command with its words and the options that all have. */
export function newCommand(shell: Shell, name: CommandName, usedAs: string = name): Command {
  const { help } = shell.messages;
  const { summary, examples } = help.commands[name];
  const command = new Command(usedAs).description(summary);
  addCommonOptions(command, shell);
  localizeHelp(command, shell.messages);
  return command.addHelpText('after', () =>
    ['', help.examples, ...examples.map((example) => `  $ waybill ${example}`)].join('\n'),
  );
}

export function addCommonOptions(command: Command, { messages }: Shell): Command {
  const { options } = messages.help;
  return command
    .addOption(new Option('--json', options.json))
    .addOption(new Option('--lang <language>', options.lang).choices(['zh', 'en']))
    .addOption(new Option('--progress', options.progress));
}

export const storeOption = ({ messages }: Shell): Option =>
  new Option('--store <store>', messages.help.options.store).env('WAYBILL_STORE');

export const queueOption = ({ messages }: Shell): Option =>
  new Option('--queue <queue>', messages.help.options.queue).env('WAYBILL_QUEUE');

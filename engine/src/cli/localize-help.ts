import type { Command } from 'commander';
import type { Messages } from './messages/messages.ts';

/** Gives commander's own words in the language of the shell. */
export function localizeHelp(command: Command, { help }: Messages): void {
  command
    .helpOption('-h, --help', help.helpOption)
    .configureHelp({ styleTitle: (title) => help.titles[title] ?? title });
}

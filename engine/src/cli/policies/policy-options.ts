import { Option, type Command } from 'commander';
import { queueOption } from '../common-options.ts';
import type { Shell } from '../shell.ts';

/** Where policies are read from: `--from`, else `--store`, else the folders that ship. */
export function addPolicyOptions(command: Command, shell: Shell): Command {
  const { options } = shell.messages.help;
  return command
    .option('--from <paths...>', options.from)
    .addOption(new Option('--store <store>', options.policyStore).env('WAYBILL_STORE'))
    .addOption(queueOption(shell));
}

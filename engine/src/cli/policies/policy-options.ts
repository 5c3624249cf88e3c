import { Option, type Command } from 'commander';
import type { Shell } from '../shell.ts';

/** Where policies are read from: `--from`, else `--store`, else the folders that ship. */
export function addPolicyOptions(command: Command, { messages }: Shell): Command {
  const { options } = messages.help;
  return command
    .option('--from <paths...>', options.from)
    .addOption(new Option('--store <store>', options.policyStore).env('WAYBILL_STORE'));
}

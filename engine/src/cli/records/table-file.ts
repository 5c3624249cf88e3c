import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { WaybillError } from '../../errors/failure.ts';
import type { TableFormat } from '../../records/index.ts';
import { reasonOf } from '../../scenario/node/read-file.ts';
import type { Shell } from '../shell.ts';

export interface TableOptions {
  readonly output: string;
  readonly format?: TableFormat;
}

export function addTableOptions(command: Command, { messages }: Shell): Command {
  const { options } = messages.help;
  return command
    .requiredOption('--output <file>', options.tableOutput)
    .addOption(new Option('--format <format>', options.format).choices(['xlsx', 'csv']));
}

export const formatOf = ({ format, output }: TableOptions): TableFormat =>
  format ?? (output.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx');

export async function writeTableFile(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (thrown) {
    throw new WaybillError({
      code: 'CLI_FILE_NOT_WRITABLE',
      message: `Expected to write "${file}", but ${reasonOf(thrown)}.`,
      file,
      mend: 'Give a path in a folder that exists and may be written.',
    });
  }
}

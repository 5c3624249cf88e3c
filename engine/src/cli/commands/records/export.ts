import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import {
  addTableOptions,
  formatOf,
  writeTableFile,
  type TableOptions,
} from '../../records/table-file.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader } from '../../store/with-reader.ts';
import { addFindOptions, queryOf, type FindOptions } from './list.ts';

export function recordsExportCommand(shell: Shell): Command {
  const { arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'records-export', 'export').argument(
    '<type>',
    words.recordType,
  );
  return addTableOptions(addFindOptions(command, shell), shell).action(
    act(shell, (type: string, given: FindOptions & TableOptions) => exportType(shell, type, given)),
  );
}

async function exportType(
  shell: Shell,
  type: string,
  options: FindOptions & TableOptions,
): Promise<CommandResult> {
  const format = formatOf(options);
  const file = await withReader(shell, options, (engine) =>
    engine.records.export({ ...queryOf(type, options), format }),
  );
  await writeTableFile(options.output, file.content);
  return {
    data: { file: options.output, rows: file.rows, mediaType: file.mediaType },
    lines: () => [shell.messages.records.written(file.rows, options.output)],
  };
}

import type { Command } from 'commander';
import { newCommand, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import {
  addTableOptions,
  formatOf,
  writeTableFile,
  type TableOptions,
} from '../../records/table-file.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader } from '../../store/with-reader.ts';

interface TemplateOptions extends TableOptions {
  readonly store?: string;
}

export function recordsTemplateCommand(shell: Shell): Command {
  const { arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'records-template', 'template');
  command.argument('<type>', words.recordType).addOption(storeOption(shell));
  return addTableOptions(command, shell).action(
    act(shell, (type: string, given: TemplateOptions) => template(shell, type, given)),
  );
}

async function template(
  shell: Shell,
  type: string,
  options: TemplateOptions,
): Promise<CommandResult> {
  const format = formatOf(options);
  const file = await withReader(shell, options, (engine) =>
    engine.records.template({ type, format }),
  );
  await writeTableFile(options.output, file.content);
  return {
    data: { file: options.output, mediaType: file.mediaType },
    lines: () => [shell.messages.records.template(options.output)],
  };
}

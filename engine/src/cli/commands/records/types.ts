import type { Command } from 'commander';
import { newCommand, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { table } from '../../print/table.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader, type ReaderOptions } from '../../store/with-reader.ts';

export function recordsTypesCommand(shell: Shell): Command {
  return newCommand(shell, 'records-types', 'types')
    .addOption(storeOption(shell))
    .action(act(shell, (given: ReaderOptions) => types(shell, given)));
}

async function types(shell: Shell, given: ReaderOptions): Promise<CommandResult> {
  const { language, messages } = shell;
  const { columns } = messages.records;
  const found = await withReader(shell, given, (engine) => engine.records.types());
  const head = [columns.type, columns.title, columns.version, columns.class, columns.key];
  return {
    data: { types: found },
    lines: () =>
      found.length === 0
        ? [messages.output.none]
        : table(
            head,
            found.map((one) => [
              ...[one.id, one.title[language], one.version, one.confidentiality],
              one.unique[0]?.join(' + ') ?? '',
            ]),
          ),
  };
}

import { Option, type Command } from 'commander';
import type { IncidentItem } from '../../ports/index.ts';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import type { Messages } from '../messages/messages.ts';
import { table } from '../print/table.ts';
import { readCount } from '../read-number.ts';
import { act, type Shell } from '../shell.ts';
import { withReader, type ReaderOptions } from '../store/with-reader.ts';

interface IncidentsOptions extends ReaderOptions {
  readonly instance?: string;
  readonly limit: number;
}

export function incidentsCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return newCommand(shell, 'incidents')
    .option('--instance <id>', options.instance)
    .addOption(new Option('--limit <count>', options.limit).argParser(readCount).default(100))
    .addOption(storeOption(shell))
    .action(act(shell, (given: IncidentsOptions) => incidents(shell, given)));
}

async function incidents(shell: Shell, options: IncidentsOptions): Promise<CommandResult> {
  const { instance, limit } = options;
  const query = { limit, ...(instance !== undefined && { instanceId: instance }) };
  const found = await withReader(shell, options, (engine) => engine.incidents(query));
  return { data: { incidents: found }, lines: () => incidentLines(found, shell.messages) };
}

function incidentLines(found: readonly IncidentItem[], { output }: Messages): readonly string[] {
  if (found.length === 0) return [output.none];
  const { columns } = output;
  const head = [columns.incident, columns.element, columns.code, columns.message];
  return table(
    head,
    found.map(({ id, element, failure }) => [id, element, failure.code, failure.message]),
  );
}

import { Option, type Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { readCount } from '../../read-number.ts';
import { fieldNames } from '../../records/field-names.ts';
import { recordLines } from '../../records/record-lines.ts';
import { addReadOptions, rolesOf, type ReadOptions } from '../../records/record-options.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader } from '../../store/with-reader.ts';

interface ShowOptions extends ReadOptions {
  readonly revision?: number;
}

export function recordsShowCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'records-show', 'show')
    .argument('<record>', words.record)
    .addOption(new Option('--revision <number>', options.revision).argParser(readCount));
  return addReadOptions(command, shell).action(
    act(shell, (id: string, given: ShowOptions) => show(shell, id, given)),
  );
}

async function show(shell: Shell, id: string, options: ShowOptions): Promise<CommandResult> {
  const { revision } = options;
  return withReader(shell, options, async (engine) => {
    const reading = { ...rolesOf(options), ...(revision !== undefined && { revision }) };
    const record = await engine.records.get(id, reading);
    const names = await fieldNames(engine, record.type, shell);
    return { data: { record }, lines: () => recordLines(record, names, shell) };
  });
}

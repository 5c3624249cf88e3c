import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { readVariables } from '../../read-variables.ts';
import { addWriteOptions, writeOf, type WriteOptions } from '../../records/record-options.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

interface CreateOptions extends WriteOptions {
  readonly values: string;
}

export function recordsCreateCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'records-create', 'create')
    .argument('<type>', words.recordType)
    .requiredOption('--values <json>', options.values);
  return addWriteOptions(command, shell).action(
    act(shell, (type: string, given: CreateOptions) => create(shell, type, given)),
  );
}

async function create(shell: Shell, type: string, options: CreateOptions): Promise<CommandResult> {
  const values = readVariables(options.values, '--values');
  const place = placeOf(options, 'existing');
  const record = await withEngine(shell, place, (engine) =>
    engine.records.create(type, values, writeOf(options)),
  );
  return { data: { record }, lines: () => [shell.messages.records.created(record.id)] };
}

import { Option, type Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { readCount } from '../../read-number.ts';
import { readVariables } from '../../read-variables.ts';
import { changedResult } from '../../records/changed-result.ts';
import { addWriteOptions, writeOf, type WriteOptions } from '../../records/record-options.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

interface UpdateOptions extends WriteOptions {
  readonly values: string;
  readonly expectedRevision?: number;
}

export function recordsUpdateCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const expected = new Option('--expected-revision <number>', options.expectedRevision);
  const command = newCommand(shell, 'records-update', 'update')
    .argument('<record>', words.record)
    .requiredOption('--values <json>', options.values)
    .addOption(expected.argParser(readCount));
  return addWriteOptions(command, shell).action(
    act(shell, (id: string, given: UpdateOptions) => update(shell, id, given)),
  );
}

async function update(shell: Shell, id: string, options: UpdateOptions): Promise<CommandResult> {
  const { expectedRevision } = options;
  const changes = readVariables(options.values, '--values');
  const place = placeOf(options, 'existing');
  const expected = expectedRevision === undefined ? {} : { expectedRevision };
  const record = await withEngine(shell, place, (engine) =>
    engine.records.update(id, changes, { ...writeOf(options), ...expected }),
  );
  return changedResult(record, shell);
}

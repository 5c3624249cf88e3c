import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { changedResult } from '../../records/changed-result.ts';
import { addWriteOptions, writeOf, type WriteOptions } from '../../records/record-options.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

interface EraseOptions extends WriteOptions {
  readonly historyOnly?: boolean;
}

export function recordsEraseCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'records-erase', 'erase')
    .argument('<record>', words.record)
    .argument('<fields...>', words.fields)
    .option('--history-only', options.historyOnly);
  return addWriteOptions(command, shell).action(
    act(shell, (id: string, fields: readonly string[], given: EraseOptions) =>
      erase(shell, { id, fields }, given),
    ),
  );
}

async function erase(
  shell: Shell,
  { id, fields }: { readonly id: string; readonly fields: readonly string[] },
  options: EraseOptions,
): Promise<CommandResult> {
  const place = placeOf(options, 'existing');
  const scope = options.historyOnly ? 'history' : 'all';
  const record = await withEngine(shell, place, (engine) =>
    engine.records.erase(id, { ...writeOf(options), fields, scope }),
  );
  return changedResult(record, shell);
}

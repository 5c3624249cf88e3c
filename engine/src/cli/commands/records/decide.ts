import type { Command } from 'commander';
import type { Engine } from '../../../runtime/engine-api.ts';
import type { RecordView, RecordWrite } from '../../../runtime/records/record-values.ts';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { readCount } from '../../read-number.ts';
import { changedResult } from '../../records/changed-result.ts';
import { addWriteOptions, writeOf, type WriteOptions } from '../../records/record-options.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

type Write = (records: Engine['records'], options: RecordWrite) => Promise<RecordView>;

/** What is done to a record by saying so alone. */
export const recordsDecideCommands: readonly ((shell: Shell) => Command)[] = [
  ofChange('approve'),
  ofChange('reject'),
  ofRecord('retire'),
  ofRecord('restore'),
];

function ofChange(what: 'approve' | 'reject'): (shell: Shell) => Command {
  return (shell) => {
    const { arguments: words } = shell.messages.help;
    const command = newCommand(shell, `records-${what}`, what)
      .argument('<record>', words.record)
      .argument('<change>', words.change, readCount);
    return addWriteOptions(command, shell).action(
      act(shell, (id: string, change: number, given: WriteOptions) =>
        decide(shell, given, (records, options) => records[what](id, change, options)),
      ),
    );
  };
}

function ofRecord(what: 'retire' | 'restore'): (shell: Shell) => Command {
  return (shell) => {
    const { arguments: words } = shell.messages.help;
    const command = newCommand(shell, `records-${what}`, what).argument('<record>', words.record);
    return addWriteOptions(command, shell).action(
      act(shell, (id: string, given: WriteOptions) =>
        decide(shell, given, (records, options) => records[what](id, options)),
      ),
    );
  };
}

async function decide(shell: Shell, options: WriteOptions, write: Write): Promise<CommandResult> {
  const place = placeOf(options, 'existing');
  const record = await withEngine(shell, place, (engine) =>
    write(engine.records, writeOf(options)),
  );
  return changedResult(record, shell);
}

import type { Command } from 'commander';
import type { RecordHistoryEntry } from '../../../runtime/records/record-values.ts';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { TIME_ZONE, timeText } from '../../print/time-text.ts';
import { addReadOptions, rolesOf, type ReadOptions } from '../../records/record-options.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader } from '../../store/with-reader.ts';

export function recordsHistoryCommand(shell: Shell): Command {
  const { arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'records-history', 'history').argument(
    '<record>',
    words.record,
  );
  return addReadOptions(command, shell).action(
    act(shell, (id: string, given: ReadOptions) => history(shell, id, given)),
  );
}

async function history(shell: Shell, id: string, options: ReadOptions): Promise<CommandResult> {
  const entries = await withReader(shell, options, (engine) =>
    engine.records.history(id, rolesOf(options)),
  );
  return {
    data: { history: entries },
    lines: () => entries.flatMap((entry) => entryLines(entry, shell)),
  };
}

function entryLines(entry: RecordHistoryEntry, { messages }: Shell): readonly string[] {
  const { commands, because } = messages.records;
  const { revision, time, actor, command, events } = entry;
  const what = commands[command] ?? command;
  const fields = events.flatMap((event) => [
    ...('values' in event ? Object.keys(event.values) : []),
    ...('removed' in event ? event.removed : []),
    ...('fields' in event ? event.fields : []),
    ...('file' in event ? [event.file.name] : []),
  ]);
  const reason = events[0]?.reason;
  const line = [String(revision), timeText(time, TIME_ZONE), `${actor.id} (${actor.by})`, what];
  return [
    [...line, fields.join(', ')].join('  ').trimEnd(),
    ...(reason === undefined ? [] : [`    ${because(reason)}`]),
  ];
}

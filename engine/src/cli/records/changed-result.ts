import type { RecordView } from '../../runtime/records/record-values.ts';
import type { CommandResult } from '../command-result.ts';
import type { Shell } from '../shell.ts';

/** A record after a write: its revision, and what waits for approval. */
export function changedResult(record: RecordView, { messages }: Shell): CommandResult {
  const { changed, waits } = messages.records;
  return {
    data: { record },
    lines: () => [
      changed(record.id, record.revision),
      ...record.pending.map(({ change, by, values, removed }) =>
        waits(change, by.id, [...Object.keys(values), ...removed].join(', ')),
      ),
    ],
  };
}

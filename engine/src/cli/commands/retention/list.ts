import type { Command } from 'commander';
import { newCommand, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { table } from '../../print/table.ts';
import { TIME_ZONE, timeText } from '../../print/time-text.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader, type ReaderOptions } from '../../store/with-reader.ts';

export function retentionListCommand(shell: Shell): Command {
  return newCommand(shell, 'retention-list', 'list')
    .addOption(storeOption(shell))
    .action(act(shell, (given: ReaderOptions) => list(shell, given)));
}

async function list(shell: Shell, given: ReaderOptions): Promise<CommandResult> {
  const found = await withReader(shell, given, async ({ retention }) => ({
    policies: await retention.policies(),
    holds: await retention.holds(),
    archives: await retention.archives(),
  }));
  return { data: found, lines: () => listLines(found, shell) };
}

interface Found {
  readonly policies: readonly {
    processId: string;
    days?: number;
    person: string;
    reason: string;
  }[];
  readonly holds: readonly { target: { id: string }; person: string; reason: string }[];
  readonly archives: readonly {
    archive: string;
    histories: number;
    time: number;
    sha256: string;
  }[];
}

function listLines({ policies, holds, archives }: Found, { messages }: Shell): readonly string[] {
  const { keeping, output } = messages;
  const { columns } = keeping;
  const limits = policies.map(({ processId, days, person, reason }) => [
    ...[processId, days === undefined ? keeping.forEver : String(days), person, reason],
  ]);
  const held = holds.map(({ target, person, reason }) => [target.id, person, reason]);
  const files = archives.map(({ archive, histories, time, sha256 }) => [
    ...[archive, String(histories), timeText(time, TIME_ZONE), sha256],
  ]);
  const { process, days, who, reason, held: what, archive, histories, since } = columns;
  const parts = [
    { head: [process, days, who, reason], rows: limits },
    { head: [what, who, reason], rows: held },
    { head: [archive, histories, since, 'SHA-256'], rows: files },
  ].filter(({ rows }) => rows.length > 0);
  return parts.length === 0 ? [output.none] : parts.flatMap(({ head, rows }) => table(head, rows));
}

import { Option, type Command } from 'commander';
import type { InstanceStatus } from '../../kernel/index.ts';
import type { InstanceRow } from '../../ports/index.ts';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import type { Messages } from '../messages/messages.ts';
import { table } from '../print/table.ts';
import { TIME_ZONE, timeText } from '../print/time-text.ts';
import { readCount } from '../read-number.ts';
import { act, type Shell } from '../shell.ts';
import { withReader, type ReaderOptions } from '../store/with-reader.ts';

interface InstancesOptions extends ReaderOptions {
  readonly process?: string;
  readonly status?: InstanceStatus | 'suspended';
  readonly businessKey?: string;
  readonly limit: number;
}

export function instancesCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  const states = ['active', 'suspended', 'completed', 'terminated'];
  return newCommand(shell, 'instances')
    .option('--process <id>', options.process)
    .addOption(new Option('--status <status>', options.status).choices(states))
    .option('--business-key <key>', options.businessKey)
    .addOption(new Option('--limit <count>', options.limit).argParser(readCount).default(100))
    .addOption(storeOption(shell))
    .action(act(shell, (given: InstancesOptions) => instances(shell, given)));
}

async function instances(shell: Shell, options: InstancesOptions): Promise<CommandResult> {
  const { process: processId, status, businessKey, limit } = options;
  const found = await withReader(shell, options, (engine) =>
    engine.instances({
      limit,
      ...(processId !== undefined && { processId }),
      ...(status === 'suspended' && { suspended: true }),
      ...(status !== undefined && status !== 'suspended' && { status }),
      ...(businessKey !== undefined && { businessKey }),
    }),
  );
  return { data: { instances: found }, lines: () => instanceLines(found, shell.messages) };
}

function instanceLines(found: readonly InstanceRow[], { output }: Messages): readonly string[] {
  if (found.length === 0) return [output.none];
  const { columns } = output;
  const head = [columns.instance, columns.process, columns.businessKey, columns.status];
  const rows = found.map((row) => [
    row.id,
    `${row.processId} ${row.version}`,
    row.businessKey ?? '',
    output.status[row.suspended ? 'suspended' : row.status],
    timeText(row.startedAt, TIME_ZONE),
    row.endedAt === undefined ? '' : timeText(row.endedAt, TIME_ZONE),
    String(row.incidents),
  ]);
  return table([...head, columns.started, columns.ended, columns.incidents], rows);
}

import { Option, type Command } from 'commander';
import { CHANNELS, type Channel, type MessageStatus } from '../../../intake/index.ts';
import type { CommandResult } from '../../command-result.ts';
import { newCommand, storeOption } from '../../common-options.ts';
import { messageTable } from '../../print/message-lines.ts';
import { readCount } from '../../read-number.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader } from '../../store/with-reader.ts';

interface ListOptions {
  readonly store?: string;
  readonly status?: MessageStatus;
  readonly channel?: Channel;
  readonly orderNumber?: string;
  readonly instance?: string;
  readonly after?: string;
  readonly limit: number;
}

const STATUSES: readonly MessageStatus[] = [
  ...(['receiving', 'received', 'open', 'held', 'done', 'rejected'] as const),
];

export function listCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return newCommand(shell, 'intake-list', 'list')
    .addOption(new Option('--status <status>', options.messageStatus).choices(STATUSES))
    .addOption(new Option('--channel <channel>', options.channel).choices(CHANNELS))
    .option('--order-number <number>', options.orderNumber)
    .option('--instance <id>', options.ofInstance)
    .option('--after <message>', options.afterMessage)
    .addOption(new Option('--limit <count>', options.limit).argParser(readCount).default(100))
    .addOption(storeOption(shell))
    .action(act(shell, (given: ListOptions) => list(shell, given)));
}

async function list(shell: Shell, options: ListOptions): Promise<CommandResult> {
  const { status, channel, orderNumber, instance, after, limit } = options;
  const found = await withReader(shell, options, ({ intake }) =>
    intake.list({
      limit,
      ...(status !== undefined && { status }),
      ...(channel !== undefined && { channel }),
      ...(orderNumber !== undefined && { orderNumber }),
      ...(instance !== undefined && { instanceId: instance }),
      ...(after !== undefined && { after }),
    }),
  );
  return { data: { messages: found }, lines: () => messageTable(found, shell.messages) };
}

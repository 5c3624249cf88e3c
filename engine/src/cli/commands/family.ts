import { Option, type Command } from 'commander';
import type { FamilyMember, OrderFamily } from '../../runtime/family/family-values.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { table } from '../print/table.ts';
import { TIME_ZONE, timeText } from '../print/time-text.ts';
import { readCount } from '../read-number.ts';
import { addReadOptions, rolesOf, type ReadOptions } from '../records/record-options.ts';
import { act, type Shell } from '../shell.ts';
import { withReader } from '../store/with-reader.ts';

interface FamilyCommandOptions extends ReadOptions {
  readonly limit: number;
}

export function familyCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'family')
    .argument('<order>', words.orderNumber)
    .addOption(new Option('--limit <count>', options.limit).argParser(readCount).default(1_000));
  return addReadOptions(command, shell).action(
    act(shell, (order: string, given: FamilyCommandOptions) => family(shell, order, given)),
  );
}

async function family(
  shell: Shell,
  order: string,
  options: FamilyCommandOptions,
): Promise<CommandResult> {
  const found = await withReader(shell, options, (engine) =>
    engine.family(order, { ...rolesOf(options), limit: options.limit }),
  );
  return { data: found, lines: () => familyLines(found, shell) };
}

function familyLines(
  { orderNumber, members, hidden, complete }: OrderFamily,
  { messages }: Shell,
): readonly string[] {
  const { columns, family: words } = messages.output;
  const rows = members.map((member) => [
    timeText(member.time, TIME_ZONE),
    words.kinds[member.kind],
    ...describe(member, messages),
    member.id,
  ]);
  const head = [words.time, words.kind, words.what, columns.status, words.id];
  return [
    words.head(orderNumber, members.length),
    ...(rows.length > 0 ? table(head, rows) : []),
    ...(hidden.length > 0 ? [words.hidden(hidden.join(', '))] : []),
    ...(complete ? [] : [words.more]),
  ];
}

function describe(
  member: FamilyMember,
  { output, records, ledger, intake }: Shell['messages'],
): readonly string[] {
  switch (member.kind) {
    case 'instance':
      return [`${member.processId} ${member.version}`, output.status[member.status]];
    case 'record':
      return [`${member.type} ${member.key ?? ''}`.trimEnd(), records.status[member.status]];
    case 'ledger-entry':
      return [
        [member.entryKind, member.person, member.money?.amount, member.money?.currency]
          .filter((part) => part !== undefined)
          .join(' '),
        ledger.status[member.status],
      ];
    case 'order-message':
      return [intake.kept.channels[member.channel], intake.kept.statuses[member.status]];
  }
}

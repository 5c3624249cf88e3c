import { Option, type Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import type { RecordTypeView, RecordView } from '../../../runtime/records/record-values.ts';
import {
  addPair,
  addReadOptions,
  readPair,
  rolesOf,
  type ReadOptions,
} from '../../records/record-options.ts';
import { valueText } from '../../records/record-lines.ts';
import { table } from '../../print/table.ts';
import { readCount } from '../../read-number.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader } from '../../store/with-reader.ts';

interface ListOptions extends FindOptions {
  readonly after?: string;
  readonly limit: number;
}

export interface FindOptions extends ReadOptions {
  readonly where?: readonly (readonly [string, string])[];
  readonly prefix?: readonly [string, string];
  readonly status?: 'active' | 'retired';
  readonly pending?: boolean;
}

export function recordsListCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'records-list', 'list').argument('<type>', words.recordType);
  addFindOptions(command, shell)
    .option('--after <record>', options.afterRecord)
    .addOption(new Option('--limit <count>', options.limit).argParser(readCount).default(100));
  return command.action(act(shell, (type: string, given: ListOptions) => list(shell, type, given)));
}

export function addFindOptions(command: Command, shell: Shell): Command {
  const { options } = shell.messages.help;
  return addReadOptions(command, shell)
    .addOption(new Option('--where <field=value>', options.where).argParser(addPair))
    .addOption(new Option('--prefix <field=text>', options.prefix).argParser(readPair))
    .addOption(new Option('--status <status>', options.recordStatus).choices(['active', 'retired']))
    .option('--pending', options.pending);
}

/** The query that the options stand for. */
export const queryOf = (
  type: string,
  { where, prefix, status, pending, ...read }: FindOptions,
) => ({
  type,
  ...rolesOf(read),
  ...(where && { where: Object.fromEntries(where) }),
  ...(prefix && { prefix: { field: prefix[0], text: prefix[1] } }),
  ...(status && { status }),
  ...(pending && { pending }),
});

async function list(shell: Shell, typeId: string, options: ListOptions): Promise<CommandResult> {
  const { limit, after } = options;
  const page = { limit, ...(after !== undefined && { after }) };
  const { found, type } = await withReader(shell, options, async (engine) => ({
    found: await engine.records.search({ ...queryOf(typeId, options), ...page }),
    type: (await engine.records.types()).find(({ id }) => id === typeId),
  }));
  return { data: { records: found }, lines: () => listLines(found, type, shell) };
}

function listLines(
  found: readonly RecordView[],
  type: RecordTypeView | undefined,
  { messages }: Shell,
): readonly string[] {
  if (found.length === 0) return [messages.output.none];
  const { columns, status } = messages.records;
  const key = type?.unique[0] ?? [];
  const name = ['name', 'title', 'person'].find((one) => type?.fields.includes(one));
  const rows = found.map((record) => [
    record.id,
    key.map((one) => valueText(record.values[one])).join(' '),
    name === undefined ? '' : valueText(record.values[name]),
    status[record.status],
    String(record.revision),
  ]);
  return table([columns.id, columns.key, columns.name, columns.status, columns.version], rows);
}

import { Option, type Command } from 'commander';
import { ENTRY_STATUSES } from '../../../ledger/index.ts';
import type { EntryQuery } from '../../../runtime/ledger/ledger-values.ts';
import { newCommand, queueOption, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { entryLines } from '../../print/ledger-lines.ts';
import { readCount } from '../../read-number.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf, type PlaceOptions } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

type ListOptions = EntryQuery & PlaceOptions;

export function listCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return newCommand(shell, 'ledger-list', 'list')
    .addOption(new Option('--status <status>', options.entryStatus).choices(ENTRY_STATUSES))
    .option('--person <person>', options.onlyPerson)
    .option('--kind <kind>', options.onlyKind)
    .option('--period <period>', options.onlyPeriod)
    .option('--posted <period>', options.posted)
    .addOption(new Option('--limit <count>', options.limit).argParser(readCount).default(100))
    .option('--after <entry>', options.after)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (given: ListOptions) => list(shell, given)));
}

async function list(shell: Shell, given: ListOptions): Promise<CommandResult> {
  const { status, person, kind, period, posted, limit, after } = given;
  const query: EntryQuery = {
    ...(status !== undefined && { status }),
    ...(person !== undefined && { person }),
    ...(kind !== undefined && { kind }),
    ...(period !== undefined && { period }),
    ...(posted !== undefined && { posted }),
    ...(limit !== undefined && { limit }),
    ...(after !== undefined && { after }),
  };
  const place = placeOf(given, 'existing');
  const entries = await withEngine(shell, place, ({ ledger }) => ledger.entries(query));
  return { data: { entries }, lines: () => entryLines(entries, shell.messages) };
}

import { Option, type Command } from 'commander';
import type { TotalBy, TotalsQuery } from '../../../runtime/ledger/ledger-values.ts';
import { newCommand, queueOption, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { totalLines } from '../../print/ledger-lines.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf, type PlaceOptions } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

interface TotalsOptions extends PlaceOptions {
  readonly by?: readonly TotalBy[];
  readonly person?: string;
  readonly kind?: string;
  readonly period?: string;
}

export function totalsCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return newCommand(shell, 'ledger-totals', 'totals')
    .addOption(new Option('--by <names...>', options.by).choices(['person', 'kind', 'period']))
    .option('--person <person>', options.onlyPerson)
    .option('--kind <kind>', options.onlyKind)
    .option('--period <period>', options.posted)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (given: TotalsOptions) => totals(shell, given)));
}

async function totals(shell: Shell, given: TotalsOptions): Promise<CommandResult> {
  const { by = [], person, kind, period } = given;
  const query: TotalsQuery = {
    by,
    ...(person !== undefined && { person }),
    ...(kind !== undefined && { kind }),
    ...(period !== undefined && { period }),
  };
  const place = placeOf(given, 'existing');
  const found = await withEngine(shell, place, ({ ledger }) => ledger.totals(query));
  return { data: { totals: found }, lines: () => totalLines(found, by, shell.messages) };
}

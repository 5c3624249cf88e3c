import type { Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { periodLines } from '../../print/ledger-lines.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf, type PlaceOptions } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

export function periodsCommand(shell: Shell): Command {
  return newCommand(shell, 'ledger-periods', 'periods')
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (given: PlaceOptions) => periods(shell, given)));
}

async function periods(shell: Shell, given: PlaceOptions): Promise<CommandResult> {
  const place = placeOf(given, 'existing');
  const found = await withEngine(shell, place, ({ ledger }) => ledger.periods());
  return { data: { periods: found }, lines: () => periodLines(found, shell.messages) };
}

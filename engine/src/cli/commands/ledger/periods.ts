import type { Command } from 'commander';
import { newCommand, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { periodLines } from '../../print/ledger-lines.ts';
import { act, type Shell } from '../../shell.ts';
import { storeName } from '../../store/store-name.ts';
import { withEngine } from '../../store/with-engine.ts';

interface PeriodsOptions {
  readonly store?: string;
}

export function periodsCommand(shell: Shell): Command {
  return newCommand(shell, 'ledger-periods', 'periods')
    .addOption(storeOption(shell))
    .action(act(shell, (given: PeriodsOptions) => periods(shell, given)));
}

async function periods(shell: Shell, given: PeriodsOptions): Promise<CommandResult> {
  const store = storeName(given.store, 'existing');
  const found = await withEngine(shell, { store }, ({ ledger }) => ledger.periods());
  return { data: { periods: found }, lines: () => periodLines(found, shell.messages) };
}

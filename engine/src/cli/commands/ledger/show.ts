import type { Command } from 'commander';
import { newCommand, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { detailLines } from '../../print/ledger-details.ts';
import { act, type Shell } from '../../shell.ts';
import { storeName } from '../../store/store-name.ts';
import { withEngine } from '../../store/with-engine.ts';

interface ShowOptions {
  readonly store?: string;
}

export function showCommand(shell: Shell): Command {
  return newCommand(shell, 'ledger-show', 'show')
    .argument('<entry>', shell.messages.help.arguments.entry)
    .addOption(storeOption(shell))
    .action(act(shell, (id: string, given: ShowOptions) => show(shell, id, given)));
}

async function show(shell: Shell, entryId: string, given: ShowOptions): Promise<CommandResult> {
  const store = storeName(given.store, 'existing');
  return withEngine(shell, { store }, async ({ ledger }) => {
    const entry = await ledger.entry(entryId);
    const history = await ledger.history({ entryId });
    return {
      data: { entry, history },
      lines: () => detailLines(entry, history, shell.messages),
    };
  });
}

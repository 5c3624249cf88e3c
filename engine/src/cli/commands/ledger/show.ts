import type { Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { detailLines } from '../../print/ledger-details.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf, type PlaceOptions } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

export function showCommand(shell: Shell): Command {
  return newCommand(shell, 'ledger-show', 'show')
    .argument('<entry>', shell.messages.help.arguments.entry)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (id: string, given: PlaceOptions) => show(shell, id, given)));
}

async function show(shell: Shell, entryId: string, given: PlaceOptions): Promise<CommandResult> {
  const place = placeOf(given, 'existing');
  return withEngine(shell, place, async ({ ledger }) => {
    const entry = await ledger.entry(entryId);
    const history = await ledger.history({ entryId });
    return {
      data: { entry, history },
      lines: () => detailLines(entry, history, shell.messages),
    };
  });
}

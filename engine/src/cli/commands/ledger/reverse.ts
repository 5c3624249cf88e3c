import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { storeName } from '../../store/store-name.ts';
import { withEngine } from '../../store/with-engine.ts';
import { addActingOptions, reasonedWriteOf, type ActingOptions } from './acting-options.ts';

export function reverseCommand(shell: Shell): Command {
  const { arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'ledger-reverse', 'reverse').argument('<entry>', words.entry);
  return addActingOptions(command, shell, { reasonNeeded: true }).action(
    act(shell, (id: string, given: ActingOptions) => reverse(shell, id, given)),
  );
}

async function reverse(shell: Shell, id: string, given: ActingOptions): Promise<CommandResult> {
  const store = storeName(given.store, 'existing');
  const { entryId } = await withEngine(shell, { store }, ({ ledger }) =>
    ledger.reverse(id, reasonedWriteOf(given)),
  );
  return {
    data: { entryId, reverses: id },
    lines: () => [shell.messages.ledger.proposedReversal(entryId, id)],
  };
}

import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
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
  const place = placeOf(given, 'existing');
  const { entryId } = await withEngine(shell, place, ({ ledger }) =>
    ledger.reverse(id, reasonedWriteOf(given)),
  );
  return {
    data: { entryId, reverses: id },
    lines: () => [shell.messages.ledger.proposedReversal(entryId, id)],
  };
}

import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';
import { addActingOptions, reasonedWriteOf, type ActingOptions } from './acting-options.ts';

export function lockCommand(shell: Shell): Command {
  const { arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'ledger-lock', 'lock').argument('<period>', words.period);
  return addActingOptions(command, shell, { reasonNeeded: true }).action(
    act(shell, (id: string, given: ActingOptions) => lock(shell, id, given)),
  );
}

async function lock(shell: Shell, id: string, given: ActingOptions): Promise<CommandResult> {
  const place = placeOf(given, 'existing');
  const period = await withEngine(shell, place, ({ ledger }) =>
    ledger.lockPeriod(id, reasonedWriteOf(given)),
  );
  return {
    data: { period },
    lines: () => [shell.messages.ledger.locked(period.id, period.postings)],
  };
}

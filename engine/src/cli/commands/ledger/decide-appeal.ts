import { Option, type Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';
import { addActingOptions, reasonedWriteOf, type ActingOptions } from './acting-options.ts';

interface DecideOptions extends ActingOptions {
  readonly outcome: 'uphold' | 'reverse';
}

export function decideAppealCommand(shell: Shell): Command {
  const { arguments: words, options } = shell.messages.help;
  const outcome = new Option('--outcome <outcome>', options.outcome);
  const command = newCommand(shell, 'ledger-decide-appeal', 'decide-appeal')
    .argument('<entry>', words.entry)
    .addOption(outcome.choices(['uphold', 'reverse']).makeOptionMandatory());
  return addActingOptions(command, shell, { reasonNeeded: true }).action(
    act(shell, (id: string, given: DecideOptions) => decide(shell, id, given)),
  );
}

async function decide(shell: Shell, id: string, given: DecideOptions): Promise<CommandResult> {
  const place = placeOf(given, 'existing');
  const { outcome } = given;
  const entry = await withEngine(shell, place, ({ ledger }) =>
    ledger.decideAppeal(id, { ...reasonedWriteOf(given), outcome }),
  );
  const { moved, status, counterEntryWaits } = shell.messages.ledger;
  const counterEntry = entry.granted;
  return {
    data: { entry },
    lines: () => [
      moved(entry.id, status[entry.status]),
      ...(counterEntry === undefined ? [] : [counterEntryWaits(counterEntry)]),
    ],
  };
}

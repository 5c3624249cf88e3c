import type { Command } from 'commander';
import type { LedgerEntry } from '../../../runtime/ledger/ledger-values.ts';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';
import { addActingOptions, writeOf, type ActingOptions } from './acting-options.ts';

export function postCommand(shell: Shell): Command {
  const { arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'ledger-post', 'post').argument('<entries...>', words.entries);
  return addActingOptions(command, shell, { reasonNeeded: false }).action(
    act(shell, (ids: readonly string[], given: ActingOptions) => post(shell, ids, given)),
  );
}

/** One after the other; the first that is refused ends it, and those before it are posted. */
async function post(
  shell: Shell,
  ids: readonly string[],
  given: ActingOptions,
): Promise<CommandResult> {
  const place = placeOf(given, 'existing');
  const entries = await withEngine(shell, place, async ({ ledger }) => {
    const posted: LedgerEntry[] = [];
    for (const id of ids) posted.push(await ledger.post(id, writeOf(given)));
    return posted;
  });
  const { posted: told } = shell.messages.ledger;
  return {
    data: { entries },
    lines: () =>
      entries.flatMap(({ id, posted }) => (posted ? told(id, posted.period, posted.number) : [])),
  };
}

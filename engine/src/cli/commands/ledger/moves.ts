import type { Command } from 'commander';
import type { Ledger } from '../../../runtime/ledger/ledger-api.ts';
import type { LedgerEntry } from '../../../runtime/ledger/ledger-values.ts';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';
import {
  addActingOptions,
  reasonedWriteOf,
  writeOf,
  type ActingOptions,
} from './acting-options.ts';

type Move = (ledger: Ledger, id: string, given: ActingOptions) => Promise<LedgerEntry>;

/** Commands that move entries from one status to the next, and say no more. */
export function moveCommands(shell: Shell): readonly Command[] {
  const reasoned = { reasonNeeded: true };
  const approve: Move = (ledger, id, given) => ledger.approve(id, writeOf(given));
  const reject: Move = (ledger, id, given) => ledger.reject(id, reasonedWriteOf(given));
  const withdraw: Move = (ledger, id, given) => ledger.withdraw(id, reasonedWriteOf(given));
  const appeal: Move = (ledger, id, given) => ledger.appeal(id, reasonedWriteOf(given));
  const command = (
    name: 'approve' | 'reject' | 'withdraw' | 'appeal',
    move: Move,
    { reasonNeeded } = reasoned,
  ): Command =>
    addActingOptions(
      newCommand(shell, `ledger-${name}`, name).argument(
        '<entries...>',
        shell.messages.help.arguments.entries,
      ),
      shell,
      { reasonNeeded },
    ).action(
      act(shell, (ids: readonly string[], given: ActingOptions) =>
        moveAll(shell, ids, given, move),
      ),
    );
  return [
    command('approve', approve, { reasonNeeded: false }),
    command('reject', reject),
    command('withdraw', withdraw),
    command('appeal', appeal),
  ];
}

/** One after the other; the first that is refused ends it, and those before it are done. */
async function moveAll(
  shell: Shell,
  ids: readonly string[],
  given: ActingOptions,
  move: Move,
): Promise<CommandResult> {
  const place = placeOf(given, 'existing');
  const { moved, status } = shell.messages.ledger;
  const entries = await withEngine(shell, place, async ({ ledger }) => {
    const done: LedgerEntry[] = [];
    for (const id of ids) done.push(await move(ledger, id, given));
    return done;
  });
  return {
    data: { entries },
    lines: () => entries.map((entry) => moved(entry.id, status[entry.status])),
  };
}

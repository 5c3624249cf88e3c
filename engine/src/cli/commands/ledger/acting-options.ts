import { Option, type Command } from 'commander';
import type { LedgerWrite } from '../../../runtime/ledger/ledger-values.ts';
import { queueOption, storeOption } from '../../common-options.ts';
import type { Shell } from '../../shell.ts';
import type { PlaceOptions } from '../../store/place-of.ts';
import { actingUser } from '../../store/acting-user.ts';

/** Who acts by what right, and why: of every command that writes to the ledger. */
export interface ActingOptions extends PlaceOptions {
  readonly as?: string;
  readonly right?: string;
  readonly reason?: string;
}

export function addActingOptions(
  command: Command,
  shell: Shell,
  { reasonNeeded }: { readonly reasonNeeded: boolean },
): Command {
  const { options } = shell.messages.help;
  const reason = new Option('--reason <text>', options.reason);
  return command
    .addOption(reasonNeeded ? reason.makeOptionMandatory() : reason)
    .option('--as <user>', options.as)
    .option('--right <right>', options.right)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell));
}

export const writeOf = ({ as, right, reason }: ActingOptions): LedgerWrite => ({
  actor: actingUser(as, right),
  ...(reason !== undefined && { reason }),
});

/** Where commander has seen to it that there is a reason. */
export const reasonedWriteOf = (given: ActingOptions) => ({
  ...writeOf(given),
  reason: given.reason ?? '',
});

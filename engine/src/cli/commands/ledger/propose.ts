import { Option, type Command } from 'commander';
import type { Proposal } from '../../../runtime/ledger/ledger-values.ts';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';
import { addActingOptions, writeOf, type ActingOptions } from './acting-options.ts';

interface ProposeOptions extends ActingOptions {
  readonly effect: Proposal['effect'];
  readonly kind: string;
  readonly person: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly period?: string;
  readonly reason: string;
}

export function proposeCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  const effect = new Option('--effect <effect>', options.effect).choices(['reward', 'penalty']);
  const command = newCommand(shell, 'ledger-propose', 'propose')
    .addOption(effect.makeOptionMandatory())
    .requiredOption('--kind <kind>', options.kind)
    .requiredOption('--person <person>', options.person)
    .option('--amount <amount>', options.amount)
    .option('--currency <code>', options.currency)
    .option('--period <period>', options.period);
  return addActingOptions(command, shell, { reasonNeeded: true }).action(
    act(shell, (given: ProposeOptions) => propose(shell, given)),
  );
}

async function propose(shell: Shell, given: ProposeOptions): Promise<CommandResult> {
  const { effect, kind, person, amount, currency, period, reason } = given;
  const proposal: Proposal = {
    ...{ effect, kind, person, reason },
    ...(amount !== undefined && { amount }),
    ...(currency !== undefined && { currency }),
    ...(period !== undefined && { period }),
  };
  const place = placeOf(given, 'existing');
  const { entryId } = await withEngine(shell, place, ({ ledger }) =>
    ledger.propose(proposal, writeOf(given)),
  );
  return { data: { entryId }, lines: () => [shell.messages.ledger.proposed(entryId)] };
}

import type { Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { entryLines, totalLines } from '../../print/ledger-lines.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf, type PlaceOptions } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

interface StatementOptions extends PlaceOptions {
  readonly period?: string;
}

export function statementCommand(shell: Shell): Command {
  const { arguments: words, options } = shell.messages.help;
  return newCommand(shell, 'ledger-statement', 'statement')
    .argument('<person>', words.person)
    .option('--period <period>', options.posted)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, (person: string, given: StatementOptions) => statement(shell, person, given)),
    );
}

async function statement(
  shell: Shell,
  person: string,
  given: StatementOptions,
): Promise<CommandResult> {
  const place = placeOf(given, 'existing');
  const { period } = given;
  const query = period === undefined ? {} : { period };
  const made = await withEngine(shell, place, ({ ledger }) => ledger.statement(person, query));
  const { messages } = shell;
  return {
    data: made,
    lines: () => [
      ...entryLines(made.postings, messages),
      '',
      ...totalLines(made.totals, ['kind'], messages),
    ],
  };
}

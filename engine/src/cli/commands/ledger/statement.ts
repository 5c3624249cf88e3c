import type { Command } from 'commander';
import { newCommand, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { entryLines, totalLines } from '../../print/ledger-lines.ts';
import { act, type Shell } from '../../shell.ts';
import { storeName } from '../../store/store-name.ts';
import { withEngine } from '../../store/with-engine.ts';

interface StatementOptions {
  readonly store?: string;
  readonly period?: string;
}

export function statementCommand(shell: Shell): Command {
  const { arguments: words, options } = shell.messages.help;
  return newCommand(shell, 'ledger-statement', 'statement')
    .argument('<person>', words.person)
    .option('--period <period>', options.posted)
    .addOption(storeOption(shell))
    .action(
      act(shell, (person: string, given: StatementOptions) => statement(shell, person, given)),
    );
}

async function statement(
  shell: Shell,
  person: string,
  { store: given, period }: StatementOptions,
): Promise<CommandResult> {
  const store = storeName(given, 'existing');
  const query = period === undefined ? {} : { period };
  const made = await withEngine(shell, { store }, ({ ledger }) => ledger.statement(person, query));
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

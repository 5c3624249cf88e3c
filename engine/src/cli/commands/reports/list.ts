import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { table } from '../../print/table.ts';
import { addReadOptions, rolesOf, type ReadOptions } from '../../records/record-options.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader } from '../../store/with-reader.ts';

export function reportsListCommand(shell: Shell): Command {
  return addReadOptions(newCommand(shell, 'reports-list', 'list'), shell).action(
    act(shell, (given: ReadOptions) => list(shell, given)),
  );
}

async function list(shell: Shell, given: ReadOptions): Promise<CommandResult> {
  const { language, messages } = shell;
  const { columns, now } = messages.reports;
  const reports = await withReader(shell, given, (engine) => engine.reports.list(rolesOf(given)));
  const head = [columns.report, columns.period, columns.question, columns.clauses];
  const rows = reports.map(({ id, period = now, question, policy }) => [
    ...[id, period, question[language], policy.join(', ')],
  ]);
  return {
    data: { reports },
    lines: () => (reports.length === 0 ? [messages.output.none] : table(head, rows)),
  };
}

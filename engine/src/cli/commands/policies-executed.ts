import type { Command } from 'commander';
import type { ExecutedClause } from '../../policies/index.ts';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { createExecutedReader } from '../policies/executed-in.ts';
import { carrierText } from '../print/carrier-text.ts';
import { table } from '../print/table.ts';
import { TIME_ZONE, timeText } from '../print/time-text.ts';
import { act, type Shell } from '../shell.ts';
import { storeName } from '../store/store-name.ts';
import { withEngine } from '../store/with-engine.ts';

export function executedCommand(shell: Shell): Command {
  return newCommand(shell, 'executed')
    .argument('<instance>', shell.messages.help.arguments.instance)
    .addOption(storeOption(shell))
    .action(
      act(shell, (instance: string, given: { readonly store?: string }) =>
        executed(shell, instance, given.store),
      ),
    );
}

async function executed(
  shell: Shell,
  instanceId: string,
  given: string | undefined,
): Promise<CommandResult> {
  const store = storeName(given, 'existing');
  return withEngine(shell, { store }, async (engine) => {
    const { processId, version } = await engine.instance(instanceId);
    const read = createExecutedReader(engine);
    const clauses = await read({ id: instanceId, processId, version });
    return {
      data: { instanceId, processId, version, clauses },
      lines: () => executedLines(clauses, shell),
    };
  });
}

function executedLines(clauses: readonly ExecutedClause[], shell: Shell): readonly string[] {
  const { policies, output } = shell.messages;
  if (clauses.length === 0) return [output.none];
  const { columns } = policies;
  return table(
    [columns.clause, columns.first, columns.times, columns.carrier],
    clauses.map(({ clause, first, times, carrier }) => [
      ...[clause, timeText(first, TIME_ZONE), String(times), carrierText(carrier, shell)],
    ]),
  );
}

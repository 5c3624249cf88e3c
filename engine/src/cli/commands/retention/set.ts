import { Option, type Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { readCount } from '../../read-number.ts';
import { act, type Shell } from '../../shell.ts';
import { actingUser } from '../../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

interface SetOptions extends PlaceOptions {
  readonly days?: number;
  readonly reason: string;
  readonly clause?: readonly string[];
  readonly as?: string;
}

export function retentionSetCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const days = new Option('--days <days>', options.retentionDays).argParser(readCount);
  return newCommand(shell, 'retention-set', 'set')
    .argument('<process>', words.process)
    .addOption(days)
    .requiredOption('--reason <text>', options.reason)
    .option('--clause <clause...>', options.retentionClause)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (id: string, given: SetOptions) => set(shell, id, given)));
}

async function set(shell: Shell, process: string, given: SetOptions): Promise<CommandResult> {
  const { days, reason, clause = [], as } = given;
  const policy = await withEngine(shell, placeOf(given, 'existing'), ({ retention }) =>
    retention.setPolicy(process, {
      ...{ reason, policy: clause, actor: actingUser(as) },
      ...(days !== undefined && { days }),
    }),
  );
  return {
    data: { policy },
    lines: () => [shell.messages.keeping.retentionSet(policy.processId, policy.days)],
  };
}

import { Option, type Command } from 'commander';
import type { Engine } from '../../../runtime/engine-api.ts';
import type { MessageView } from '../../../runtime/intake/intake-values.ts';
import type { CommandResult } from '../../command-result.ts';
import { newCommand, queueOption, storeOption } from '../../common-options.ts';
import { outcomeLines } from '../../print/message-lines.ts';
import { readCount } from '../../read-number.ts';
import { act, type Shell } from '../../shell.ts';
import { actingUser } from '../../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';
import { readLayouts } from './read-layouts.ts';

interface DecideOptions extends PlaceOptions {
  readonly reason: string;
  readonly order?: number;
  readonly mapping?: readonly string[];
  readonly as?: string;
}

export function releaseCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return decision(shell, 'release', async ({ intake }, id, given) => {
    const mappings = await readLayouts(given.mapping);
    return intake.release(id, { ...decisionOf(given), mappings });
  }).option('--mapping <files...>', options.layout);
}

export const rejectCommand = (shell: Shell): Command =>
  decision(shell, 'reject', ({ intake }, id, given) => intake.reject(id, decisionOf(given)));

type Decide = (engine: Engine, id: string, given: DecideOptions) => Promise<MessageView>;

function decision(shell: Shell, what: 'release' | 'reject', decide: Decide): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, `intake-${what}`, what)
    .argument('<message>', words.message)
    .requiredOption('--reason <text>', options.reason)
    .addOption(new Option('--order <number>', options.placeInMessage).argParser(readCount))
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, async (id: string, given: DecideOptions) => {
        const place = placeOf(given, 'existing');
        const message = await withEngine(shell, place, (engine) => decide(engine, id, given));
        return decidedResult(message, shell);
      }),
    );
}

const decisionOf = ({ reason, order, as }: DecideOptions) => ({
  ...{ reason, actor: actingUser(as) },
  ...(order !== undefined && { place: order }),
});

/** A release that ends in another hold has not failed, but nobody should overlook it. */
function decidedResult(message: MessageView, { messages }: Shell): CommandResult {
  const { statuses } = messages.intake.kept;
  return {
    data: { message },
    lines: () => [`${message.id}  ${statuses[message.status]}`, ...outcomeLines(message, messages)],
  };
}

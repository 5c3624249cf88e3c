import { Option, type Command } from 'commander';
import { CHANNELS, INTAKE_LIMITS, type Channel } from '../../../intake/index.ts';
import type { Engine } from '../../../runtime/engine-api.ts';
import type { TakenMessage } from '../../../runtime/intake/intake-values.ts';
import { readBytes } from '../../../scenario/node/read-file.ts';
import { need, type CommandResult } from '../../command-result.ts';
import { newCommand, queueOption, storeOption } from '../../common-options.ts';
import { messageTable, outcomeLines } from '../../print/message-lines.ts';
import { act, type Shell } from '../../shell.ts';
import { actingUser } from '../../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';
import { readLayouts } from './read-layouts.ts';

interface TakeOptions extends PlaceOptions {
  readonly mapping?: readonly string[];
  readonly channel?: Channel;
  readonly sender?: string;
  readonly process?: string;
  readonly as?: string;
}

export function takeCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'intake-take', 'take')
    .argument('[files...]', words.orderFiles)
    .option('--mapping <files...>', options.layout)
    .addOption(new Option('--channel <channel>', options.channel).choices(CHANNELS))
    .option('--sender <name>', options.sender)
    .option('--process <id>', options.orderProcess)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, (files: readonly string[], given: TakeOptions) =>
        files.length === 0 ? resume(shell, given) : take(shell, files, given),
      ),
    );
}

async function take(
  shell: Shell,
  files: readonly string[],
  options: TakeOptions,
): Promise<CommandResult> {
  const mappings = await readLayouts(options.mapping);
  const taken = await withEngine(shell, placeOf(options, 'existing'), async ({ intake }) => {
    const all: Taken[] = [];
    for (const file of files) {
      const content = need(await readBytes(file, INTAKE_LIMITS.mail));
      const request = { name: file, content, mappings, actor: actingUser(options.as) };
      all.push({ file, message: await intake.take({ ...request, ...chosen(options) }) });
    }
    return all;
  });
  return takenResult(taken, shell);
}

const chosen = ({ channel, sender, process }: TakeOptions) => ({
  ...(channel !== undefined && { channel }),
  ...(sender !== undefined && { sender }),
  ...(process !== undefined && { processId: process }),
});

export interface Taken {
  readonly file: string;
  readonly message: TakenMessage;
}

/** What was held is no failure of the command: the message is kept, and waits for a person. */
export function takenResult(taken: readonly Taken[], { messages }: Shell): CommandResult {
  const { kept } = messages.intake;
  const created = taken.filter(({ message }) => message.created).length;
  const held = taken.filter(({ message }) => message.status === 'held').length;
  return {
    data: { messages: taken.map(({ file, message }) => ({ file, ...message })) },
    lines: () => [
      ...taken.flatMap(({ file, message }) => {
        const tell = message.created ? kept.taken : kept.takenBefore;
        return [
          tell(file, message.id, kept.statuses[message.status]),
          ...outcomeLines(message, messages),
        ];
      }),
      kept.takenSummary(created, taken.length - created, held),
    ],
  };
}

async function resume(shell: Shell, options: TakeOptions): Promise<CommandResult> {
  const place = placeOf(options, 'existing');
  const resumed = await withEngine(shell, place, ({ intake }: Engine) => intake.resume());
  const { messages } = shell;
  const count = messages.intake.kept.resumed(resumed.length);
  return {
    data: { messages: resumed },
    lines: () => (resumed.length === 0 ? [count] : [...messageTable(resumed, messages), count]),
  };
}

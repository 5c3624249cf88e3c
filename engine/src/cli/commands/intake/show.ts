import type { Command } from 'commander';
import type { CommandResult } from '../../command-result.ts';
import { newCommand, storeOption } from '../../common-options.ts';
import { messageLines } from '../../print/message-lines.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader } from '../../store/with-reader.ts';
import { writeNewFile } from './write-new-file.ts';

interface ShowOptions {
  readonly store?: string;
  readonly bytes?: string;
}

export function showCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'intake-show', 'show')
    .argument('<message>', words.message)
    .option('--bytes <file>', options.bytesFile)
    .addOption(storeOption(shell))
    .action(act(shell, (id: string, given: ShowOptions) => show(shell, id, given)));
}

async function show(shell: Shell, id: string, options: ShowOptions): Promise<CommandResult> {
  const { bytes: file } = options;
  const message = await withReader(shell, options, async ({ intake }) => {
    if (file !== undefined) await writeNewFile(file, await intake.content(id));
    return intake.get(id);
  });
  return { data: { message }, lines: () => messageLines(message, shell.messages) };
}

import type { Command } from 'commander';
import { WaybillError } from '../../../errors/failure.ts';
import type { WrittenAnswer } from '../../../runtime/intake/intake-values.ts';
import type { CommandResult } from '../../command-result.ts';
import { queueOption, storeOption } from '../../common-options.ts';
import type { Shell } from '../../shell.ts';
import type { PlaceOptions } from '../../store/place-of.ts';
import { encode, writeNewFile } from './write-new-file.ts';

/** An answer to a message that was kept, in place of a file. */
export interface KeptOptions extends PlaceOptions {
  readonly message?: string;
  readonly by?: string;
}

export function addKeptOptions(command: Command, shell: Shell): Command {
  const { options } = shell.messages.help;
  return command
    .option('--message <message>', options.keptMessage)
    .option('--by <user>', options.answeredBy)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell));
}

export function mustBeGiven(file: string | undefined): string {
  if (file !== undefined) return file;
  throw new WaybillError({
    code: 'ARGUMENT_INVALID',
    message: 'Expected a file or --message, but got neither.',
    mend: 'Give the file to answer, or --message with a message that was kept.',
  });
}

/** The text to standard output or into a file; one that was written before is told apart. */
export async function writtenResult(
  { type, text, charset, created }: WrittenAnswer,
  output: string | undefined,
  { messages: { intake } }: Shell,
): Promise<CommandResult> {
  if (output !== undefined) await writeNewFile(output, encode(text, charset));
  const before = created ? [] : [intake.kept.answeredBefore];
  return {
    data: { kind: type, created, ...(output === undefined ? { text } : { file: output }) },
    lines: () =>
      output === undefined ? text.trimEnd().split('\n') : [...before, intake.written(type, output)],
  };
}

import type { Command } from 'commander';
import { acknowledge } from '../../../intake/index.ts';
import { readBytes } from '../../../scenario/node/read-file.ts';
import { newCommand } from '../../common-options.ts';
import { need, type CommandResult } from '../../command-result.ts';
import { TIME_ZONE, timeText } from '../../print/time-text.ts';
import { act, type Shell } from '../../shell.ts';
import { actingUser } from '../../store/acting-user.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';
import { addKeptOptions, mustBeGiven, writtenResult, type KeptOptions } from './kept-answer.ts';
import { encode, writeNewFile } from './write-new-file.ts';

interface AcknowledgeOptions extends KeptOptions {
  readonly control: string;
  readonly at?: string;
  readonly output?: string;
}

export function acknowledgeCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'intake-acknowledge', 'acknowledge')
    .argument('[file]', words.interchange)
    .requiredOption('--control <number>', options.controlNumber)
    .option('--at <time>', options.at)
    .option('--output <file>', options.messageFile);
  return addKeptOptions(command, shell).action(
    act(shell, (file: string | undefined, given: AcknowledgeOptions) =>
      given.message === undefined
        ? answer(shell, mustBeGiven(file), given)
        : answerKept(shell, given.message, given),
    ),
  );
}

const now = (): string => timeText(Date.now(), TIME_ZONE).replace(' ', 'T');

async function answerKept(
  shell: Shell,
  message: string,
  options: AcknowledgeOptions,
): Promise<CommandResult> {
  const { control: controlNumber, at = now() } = options;
  const request = { controlNumber, at, actor: actingUser(options.by) };
  const written = await withEngine(shell, placeOf(options, 'existing'), ({ intake }) =>
    intake.acknowledge(message, request),
  );
  return writtenResult(written, options.output, shell);
}

async function answer(
  { messages }: Shell,
  file: string,
  { control, output, at = now() }: AcknowledgeOptions,
): Promise<CommandResult> {
  const bytes = need(await readBytes(file));
  const { kind, text, verdicts } = need(acknowledge(bytes, { controlNumber: control, at }));
  if (output !== undefined) await writeNewFile(output, encode(text, 'utf-8'));
  const { intake } = messages;
  const told = verdicts.map(({ type, message, verdict, faults }) =>
    intake.verdict(type, message, intake.verdicts[verdict], faults),
  );
  return {
    data: { kind, verdicts, ...(output === undefined ? { text } : { file: output }) },
    lines: () =>
      output === undefined ? text.trimEnd().split('\n') : [...told, intake.written(kind, output)],
  };
}

import { Option, type Command } from 'commander';
import { WaybillError } from '../../../errors/failure.ts';
import { INTAKE_LIMITS, readDecision, readMessage, respond } from '../../../intake/index.ts';
import type { CanonicalOrder, Identifier, ResponseFormat } from '../../../intake/index.ts';
import { readBytes } from '../../../scenario/node/read-file.ts';
import { newCommand } from '../../common-options.ts';
import { need, type CommandResult } from '../../command-result.ts';
import { TIME_ZONE, timeText } from '../../print/time-text.ts';
import { readCount } from '../../read-number.ts';
import { act, type Shell } from '../../shell.ts';
import { actingUser } from '../../store/acting-user.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';
import { addKeptOptions, mustBeGiven, writtenResult, type KeptOptions } from './kept-answer.ts';
import { readJsonFile } from './read-json-file.ts';
import { readLayouts } from './read-layouts.ts';
import { encode, writeNewFile } from './write-new-file.ts';

interface RespondOptions extends KeptOptions {
  readonly decision: string;
  readonly control: string;
  readonly at?: string;
  readonly as?: ResponseFormat;
  readonly us?: string;
  readonly buyer?: string;
  readonly mapping?: readonly string[];
  readonly order: number;
  readonly output?: string;
}

export function respondCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const format = new Option('--as <format>', options.answerFormat);
  const command = newCommand(shell, 'intake-respond', 'respond')
    .argument('[file]', words.orderFile)
    .requiredOption('--decision <file>', options.decision)
    .requiredOption('--control <number>', options.controlNumber)
    .option('--at <time>', options.at)
    .addOption(format.choices(['x12', 'edifact', 'ubl']))
    .option('--us <id>', options.us)
    .option('--buyer <id>', options.buyer)
    .option('--mapping <files...>', options.layout)
    .addOption(new Option('--order <number>', options.order).argParser(readCount).default(1))
    .option('--output <file>', options.messageFile);
  return addKeptOptions(command, shell).action(
    act(shell, (file: string | undefined, given: RespondOptions) =>
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
  options: RespondOptions,
): Promise<CommandResult> {
  const { control: controlNumber, at = now(), as: format, order: place } = options;
  const decision = need(readDecision(await readJsonFile(options.decision)));
  const actor = actingUser(options.by);
  const written = await withEngine(shell, placeOf(options, 'existing'), async ({ intake }) => {
    const { reading } = await intake.get(message);
    const came = reading?.orders[place - 1]?.source.format ?? '';
    return intake.respond(message, {
      ...{ controlNumber, at, place, decision, actor },
      ...(format !== undefined && { format }),
      ...partnersOf(options, format ?? came),
    });
  });
  return writtenResult(written, options.output, shell);
}

async function answer(
  { messages }: Shell,
  file: string,
  options: RespondOptions,
): Promise<CommandResult> {
  const { control, output, as: format, at = now() } = options;
  const order = await readChosen(file, options);
  const decision = need(readDecision(await readJsonFile(options.decision)));
  const chosen = format === undefined ? {} : { format };
  const partners = partnersOf(options, format ?? order.source.format);
  const {
    kind,
    text,
    charset,
    decision: decided,
  } = need(respond(order, decision, { controlNumber: control, at, ...chosen, ...partners }));
  if (output !== undefined) await writeNewFile(output, encode(text, charset));
  return {
    data: { kind, decision: decided, ...(output === undefined ? { text } : { file: output }) },
    lines: () =>
      output === undefined ? text.trimEnd().split('\n') : [messages.intake.written(kind, output)],
  };
}

async function readChosen(
  file: string,
  { mapping, order: number }: RespondOptions,
): Promise<CanonicalOrder> {
  const bytes = need(await readBytes(file, INTAKE_LIMITS.mail));
  const mappings = await readLayouts(mapping);
  const { orders } = need(await readMessage(bytes, { fileName: file, mappings }));
  const chosen = orders[number - 1];
  if (chosen) return chosen;
  throw new WaybillError({
    code: 'INPUT_AMBIGUOUS',
    message: `Expected an order ${number} in "${file}", but it holds ${orders.length}.`,
    file,
    mend: 'Choose one of its orders with --order.',
  });
}

/** `id:qualifier`, where the qualifier is the code of the interchange that is written. */
function partnersOf({ us, buyer }: RespondOptions, format: string) {
  const partner = (text: string): Identifier => {
    const [id = '', qualifier] = text.split(':');
    return { id, scheme: qualifier === undefined ? null : `${format}:${qualifier}` };
  };
  return {
    ...(us !== undefined && { us: partner(us) }),
    ...(buyer !== undefined && { buyer: partner(buyer) }),
  };
}

import type { Command } from 'commander';
import { INTAKE_LIMITS, readMessage } from '../../../intake/index.ts';
import type { SheetMapping } from '../../../intake/index.ts';
import { readBytes } from '../../../scenario/node/read-file.ts';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { orderSummary } from '../../print/order-summary.ts';
import { readingLines, type FileReading } from '../../print/reading-lines.ts';
import { act, type Shell } from '../../shell.ts';
import { readLayouts } from './read-layouts.ts';

interface ReadOptions {
  readonly mapping?: readonly string[];
  readonly orders?: boolean;
}

export function readCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'intake-read', 'read')
    .argument('<files...>', words.orderFiles)
    .option('--mapping <files...>', options.layout)
    .option('--orders', options.wholeOrders)
    .action(
      act(shell, (files: readonly string[], given: ReadOptions) => read(shell, files, given)),
    );
}

async function read(
  { messages }: Shell,
  files: readonly string[],
  options: ReadOptions,
): Promise<CommandResult> {
  const mappings = await readLayouts(options.mapping);
  const readings: FileReading[] = [];
  for (const file of files) readings.push(await readOne(file, mappings));
  const failed = readings.filter(({ failure }) => failure !== undefined).length;
  const orders = readings.flatMap(({ reading }) => reading?.orders ?? []);
  const blocked = orders.some(({ notes }) => notes.some(({ severity }) => severity === 'error'));
  return {
    data: { files: readings.map((one) => fileData(one, options.orders ?? false)) },
    lines: () => [
      ...readings.flatMap((one) => readingLines(one, messages)),
      messages.intake.summary(files.length, orders.length, failed),
    ],
    failed: failed > 0 || orders.length === 0 || blocked,
  };
}

async function readOne(file: string, mappings: readonly SheetMapping[]): Promise<FileReading> {
  const bytes = await readBytes(file, INTAKE_LIMITS.mail);
  if (!bytes.ok) return { file, failure: bytes.failure };
  const now = new Date().toISOString();
  const reading = await readMessage(bytes.value, { fileName: file, now, mappings });
  return reading.ok ? { file, reading: reading.value } : { file, failure: reading.failure };
}

function fileData({ file, reading, failure }: FileReading, whole: boolean) {
  if (!reading) return { file, failure };
  const { mail, parts, notes } = reading;
  return {
    ...{ file, mail, notes },
    parts: parts.map(({ intake, ...part }) => ({
      ...part,
      ...(intake && {
        format: intake.format,
        orders: whole ? intake.orders : intake.orders.map(orderSummary),
        notes: intake.notes,
        unmapped: intake.unmapped,
      }),
    })),
  };
}

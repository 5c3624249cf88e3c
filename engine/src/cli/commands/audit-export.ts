import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Command } from 'commander';
import { openStore } from '../../create-engine.ts';
import { WaybillError } from '../../errors/failure.ts';
import { exportHistory } from '../../history/index.ts';
import { reasonOf } from '../../scenario/node/read-file.ts';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { countedLines } from '../counted-lines.ts';
import { act, type Shell } from '../shell.ts';
import { storeName } from '../store/store-name.ts';

interface ExportOptions {
  readonly store?: string;
  readonly output: string;
  readonly instance?: readonly string[];
}

export function exportCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return newCommand(shell, 'export')
    .requiredOption('--output <file>', options.output)
    .option('--instance <id...>', options.instance)
    .addOption(storeOption(shell))
    .action(act(shell, (given: ExportOptions) => exportAll(shell, given)));
}

async function exportAll(shell: Shell, options: ExportOptions): Promise<CommandResult> {
  const { instance: instanceIds, output: file } = options;
  const store = await openStore(storeName(options.store, 'existing'), true);
  try {
    const now = Date.now();
    const lines = exportHistory(store, { now, ...(instanceIds && { instanceIds }) });
    const count = await writeLines(file, countedLines(shell.progress, lines));
    return {
      data: { file, lines: count },
      lines: () => [shell.messages.output.exported(count, file)],
    };
  } finally {
    await store.close();
  }
}

/** One line at a time: an export may be larger than the memory. */
async function writeLines(file: string, lines: AsyncIterable<string>): Promise<number> {
  const stream = createWriteStream(file);
  const written = finished(stream);
  // A failure comes out where it is awaited below; until then it must not be taken as unhandled.
  written.catch(() => undefined);
  let count = 0;
  try {
    for await (const line of lines) {
      if (!stream.write(`${line}\n`)) await Promise.race([once(stream, 'drain'), written]);
      count += 1;
    }
    stream.end();
    await written;
    return count;
  } catch (thrown) {
    if (thrown instanceof WaybillError) throw thrown;
    throw notWritable(file, reasonOf(thrown));
  }
}

const notWritable = (file: string, because: string): WaybillError =>
  new WaybillError({
    code: 'CLI_FILE_NOT_WRITABLE',
    message: `Expected to write "${file}", but ${because}.`,
    file,
    mend: 'Give a path in a folder that exists and may be written.',
  });

import type { Command } from 'commander';
import { newCommand } from '../common-options.ts';
import { need, type CommandResult } from '../command-result.ts';
import { orderLines, summaryLines } from '../demo/print-demo.ts';
import { runDemo } from '../demo/run-demo.ts';
import { act, type Shell } from '../shell.ts';
import { sqliteName } from '../store/store-name.ts';

interface DemoCommandOptions {
  readonly store: string;
  readonly keep?: boolean;
}

export function demoCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return newCommand(shell, 'demo')
    .option('--store <store>', options.demoStore, 'sqlite:./data/demo.db')
    .option('--keep', options.keep)
    .action(act(shell, (given: DemoCommandOptions) => demo(shell, given)));
}

/** The history of an order is shown as soon as the order has ended; the summary comes last. */
async function demo(shell: Shell, given: DemoCommandOptions): Promise<CommandResult> {
  const { language, progress, json, terminal } = shell;
  const report = need(
    await runDemo({
      store: sqliteName(given.store),
      keep: given.keep ?? false,
      language,
      onOrder: (file, number, total) => progress.step(`${number}/${total} ${file} …`),
      onDone: (order, number, total) => {
        progress.done();
        if (json) return;
        const lines = ['', `${number}/${total} ${order.file}`, ...orderLines(order)];
        terminal.out(lines.map((line) => `${line}\n`).join(''));
      },
    }),
  );
  return {
    data: report,
    lines: () => ['', ...summaryLines(report, language)],
    failed: !report.verification.ok,
  };
}

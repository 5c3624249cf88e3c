import { InvalidArgumentError, Option, type Command } from 'commander';
import { newCommand } from '../common-options.ts';
import { need, type CommandResult } from '../command-result.ts';
import { companyLines } from '../demo/company/print-company.ts';
import { serveCompany } from '../demo/company/serve-company.ts';
import { dayAt, dayOf } from '../demo/company/working-time.ts';
import { orderLines, summaryLines } from '../demo/print-demo.ts';
import type { DemoReport } from '../demo/demo-report.ts';
import { runDemo } from '../demo/run-demo.ts';
import { readCount, readPort } from '../read-number.ts';
import { act, type Shell } from '../shell.ts';
import { sqliteName } from '../store/store-name.ts';

interface DemoCommandOptions {
  readonly store: string;
  readonly keep?: boolean;
  readonly company: boolean;
  readonly orders: number;
  readonly months: number;
  readonly seed: string;
  readonly today?: number;
  /** Undefined where the command line says neither. */
  readonly serve?: boolean;
  readonly host: string;
  readonly port: number;
}

export function demoCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  const counted = (flags: string, text: string, normally: number): Option =>
    new Option(flags, text).argParser(readCount).default(normally);
  return newCommand(shell, 'demo')
    .option('--store <store>', options.demoStore, 'sqlite:./data/demo.db')
    .option('--keep', options.keep)
    .option('--no-company', options.noCompany)
    .addOption(counted('--orders <n>', options.demoOrders, 600))
    .addOption(counted('--months <n>', options.demoMonths, 24))
    .option('--seed <text>', options.demoSeed, '1')
    .addOption(new Option('--today <date>', options.demoToday).argParser(readDay))
    .option('--serve', options.serveDemo)
    .option('--no-serve', options.noServe)
    .addOption(new Option('--host <host>', options.host).default('127.0.0.1'))
    .addOption(new Option('--port <port>', options.port).argParser(readPort).default(8_080))
    .action(act(shell, (given: DemoCommandOptions) => demo(shell, given)));
}

/** The last hour of work of that day; a company does not end on a day that is yet to come. */
function readDay(text: string): number {
  const time = dayAt(text, CLOSING);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(time) === text) return time;
  throw new InvalidArgumentError('Expected a date such as 2026-11-25.');
}

const CLOSING = 17;

/** The history of an order is shown as soon as the order has ended; then comes the company. */
async function demo(shell: Shell, given: DemoCommandOptions): Promise<CommandResult | undefined> {
  const { language, json, terminal } = shell;
  const store = sqliteName(given.store);
  const report = await tellDemo(shell, given);
  const lines = (): readonly string[] => [
    ...['', ...summaryLines(report, language)],
    ...(report.company ? ['', ...companyLines(report.company, { language, store })] : []),
  ];
  const failed = !report.verification.ok;
  // By itself only where a person looks: in scripts the command ends.
  const wanted = given.serve ?? terminal.errIsTty;
  const serves = wanted && given.company && !json && !failed;
  if (!serves) return { data: report, lines, failed };
  terminal.out(
    lines()
      .map((line) => `${line}\n`)
      .join(''),
  );
  const { seed, host, port } = given;
  await serveCompany(shell, { store, seed, host, port });
  return undefined;
}

async function tellDemo(shell: Shell, given: DemoCommandOptions): Promise<DemoReport> {
  const { language, progress, json, terminal } = shell;
  const { orders, months, seed, today = Date.now() } = given;
  return need(
    await runDemo({
      store: sqliteName(given.store),
      keep: given.keep ?? false,
      language,
      ...(given.company && { company: { orders, months, seed, today } }),
      onCompany: (day, share) => progress.step(`${day} ${String(Math.round(share * 100))} % …`),
      onOrder: (file, number, total) => progress.step(`${number}/${total} ${file} …`),
      onDone: (order, number, total) => {
        progress.done();
        if (json) return;
        const lines = ['', `${number}/${total} ${order.file}`, ...orderLines(order)];
        terminal.out(lines.map((line) => `${line}\n`).join(''));
      },
    }),
  );
}

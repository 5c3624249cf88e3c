import { Option, type Command } from 'commander';
import { reportTable, writeReport, type ReportResult } from '../../../reports/index.ts';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { table } from '../../print/table.ts';
import { addReadOptions, rolesOf, type ReadOptions } from '../../records/record-options.ts';
import { writeTableFile } from '../../records/table-file.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader } from '../../store/with-reader.ts';

interface RunOptions extends ReadOptions {
  readonly period?: string;
  readonly xlsx?: string;
  readonly csv?: string;
}

export function reportsRunCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'reports-run', 'run')
    .argument('<report>', words.report)
    .option('--period <period>', options.reportPeriod)
    .addOption(new Option('--xlsx <file>', options.xlsx).conflicts('csv'))
    .addOption(new Option('--csv <file>', options.csv));
  return addReadOptions(command, shell).action(
    act(shell, (id: string, given: RunOptions) => run(shell, id, given)),
  );
}

async function run(shell: Shell, id: string, options: RunOptions): Promise<CommandResult> {
  const { period, xlsx, csv } = options;
  const request = { ...rolesOf(options), ...(period !== undefined && { period }) };
  const report = await withReader(shell, options, (engine) => engine.reports.run(id, request));
  const file = xlsx ?? csv;
  if (file === undefined) return { data: { report }, lines: () => reportLines(report, shell) };
  const format = xlsx === undefined ? 'csv' : 'xlsx';
  await writeTableFile(file, writeReport(report, { format, language: shell.language }));
  const rows = report.rows.length;
  return { data: { file, rows }, lines: () => [shell.messages.reports.written(rows, file)] };
}

function reportLines(report: ReportResult, { language, messages }: Shell): readonly string[] {
  const { head, rows, total } = reportTable(report, language);
  const texts = [...rows, total].map((row) => row.map(({ text }) => text));
  return [
    `${report.title[language]}  ${report.period?.id ?? report.today}`,
    report.answer[language],
    ...(report.counted === 0 ? [] : ['', ...table(head, texts)]),
    ...(report.leftOut === 0 ? [] : [messages.reports.leftOut(report.leftOut)]),
  ];
}

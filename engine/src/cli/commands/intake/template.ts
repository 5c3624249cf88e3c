import type { Command } from 'commander';
import { templateCsv, templateWorkbook } from '../../../intake/index.ts';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { encode, writeNewFile } from './write-new-file.ts';

interface TemplateOptions {
  readonly output: string;
}

export function templateCommand(shell: Shell): Command {
  return newCommand(shell, 'intake-template', 'template')
    .requiredOption('--output <file>', shell.messages.help.options.templateFile)
    .action(act(shell, (given: TemplateOptions) => write(shell, given)));
}

async function write({ messages }: Shell, { output }: TemplateOptions): Promise<CommandResult> {
  const csv = output.toLowerCase().endsWith('.csv');
  await writeNewFile(output, csv ? encode(templateCsv(), 'utf-8') : templateWorkbook());
  const kind = csv ? 'CSV' : 'XLSX';
  return { data: { kind, file: output }, lines: () => [messages.intake.written(kind, output)] };
}

import type { Command } from 'commander';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { findTests } from '../files/find-tests.ts';
import { differenceLines, reportData } from '../print/report-lines.ts';
import { durationText } from '../print/time-text.ts';
import { runTestFile, type TestedFile } from '../run/run-test-file.ts';
import { act, type Shell } from '../shell.ts';

export function testCommand(shell: Shell): Command {
  return newCommand(shell, 'test')
    .argument('[folder]', shell.messages.help.arguments.folder, '.')
    .action(act(shell, (folder: string) => test(shell, folder)));
}

async function test(shell: Shell, folder: string): Promise<CommandResult> {
  const { messages, progress, language } = shell;
  const files = await findTests(folder);
  const tested: TestedFile[] = [];
  for (const [index, file] of files.entries()) {
    progress.step(messages.output.running(index + 1, files.length, file));
    tested.push(await runTestFile(file, language));
  }
  const failed = tested.filter(({ differences }) => differences.length > 0).length;
  const passed = tested.length - failed;
  return {
    data: {
      ...{ passed, failed },
      scenarios: tested.filter(({ cases }) => cases === undefined).map(testData),
      ruleCases: tested.filter(({ cases }) => cases !== undefined).map(testData),
    },
    lines: () => [
      ...tested.flatMap((one) => testLines(one, shell)),
      messages.output.tested(passed, failed),
    ],
    failed: failed > 0,
  };
}

function testLines({ differences, ...tested }: TestedFile, shell: Shell): readonly string[] {
  const { file, title, report, cases } = tested;
  const { output } = shell.messages;
  const mark = differences.length === 0 ? '✓' : '✗';
  const time = report && durationText(report.endedAt - report.startedAt);
  const extent = time ?? (cases === undefined ? '' : output.cases(cases));
  const head = [`${mark} ${file}`, title, extent].filter((part) => part !== '').join('  ');
  return [head, ...differenceLines(differences, shell.messages)];
}

const testData = ({ report, ...tested }: TestedFile): object => ({
  ...(report && reportData(report, false)),
  ...tested,
  passed: tested.differences.length === 0,
});

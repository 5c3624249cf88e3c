import type { CommandResult } from '../command-result.ts';
import { differenceLines, reportData } from '../print/report-lines.ts';
import { durationText } from '../print/time-text.ts';
import type { Shell } from '../shell.ts';
import { runTestFile, type TestedFile } from './run-test-file.ts';

/** Runs scenarios and cases of rule sets one after the other, and tells what came of each. */
export async function runTests(shell: Shell, files: readonly string[]): Promise<CommandResult> {
  const { messages, progress, language } = shell;
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

import { resolve } from 'node:path';
import {
  createCoverageMeasure,
  type ProcessCoverage,
  type ReadProcess,
} from '../../scenario/index.ts';
import { createBundleReader } from '../../scenario/node/bundle-reader.ts';
import type { CommandResult } from '../command-result.ts';
import { differenceLines, reportData } from '../print/report-lines.ts';
import { visitLines } from '../print/visit-lines.ts';
import { durationText } from '../print/time-text.ts';
import type { Shell } from '../shell.ts';
import { runTestFile, type TestedFile } from './run-test-file.ts';

/**
 * Runs scenarios and cases of rule sets one after the other, and tells what came of each; of the
 * processes given also what no passing scenario has visited.
 */
export async function runTests(
  shell: Shell,
  files: readonly string[],
  processes?: readonly ReadProcess[],
): Promise<CommandResult> {
  const { messages, progress, language } = shell;
  const tested: TestedFile[] = [];
  const run = { language, read: createBundleReader() };
  for (const [index, file] of files.entries()) {
    progress.step(messages.output.running(index + 1, files.length, file));
    tested.push(await runTestFile(file, run));
  }
  const failed = tested.filter(({ differences }) => differences.length > 0).length;
  const passed = tested.length - failed;
  const coverage = processes && coverageOf(processes, tested);
  return {
    data: {
      ...{ passed, failed },
      scenarios: tested.filter(({ cases }) => cases === undefined).map(testData),
      ruleCases: tested.filter(({ cases }) => cases !== undefined).map(testData),
      ...(coverage && { coverage }),
    },
    lines: () => [
      ...tested.flatMap((one) => testLines(one, shell)),
      messages.output.tested(passed, failed),
      ...(coverage ? visitLines(coverage, messages) : []),
    ],
    failed: failed > 0 || (coverage?.some(({ percent }) => percent < 100) ?? false),
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

function coverageOf(
  processes: readonly ReadProcess[],
  tested: readonly TestedFile[],
): readonly ProcessCoverage[] {
  const measure = createCoverageMeasure(processes);
  for (const { report, files = [] } of tested) {
    if (report?.passed)
      measure.add(
        report.trace,
        files.map((file) => resolve(file)),
      );
  }
  return measure.coverage();
}

const testData = ({ report, files: _played, ...tested }: TestedFile): object => ({
  ...(report && reportData(report, false)),
  ...tested,
  passed: tested.differences.length === 0,
});

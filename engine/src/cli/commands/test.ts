import type { Command } from 'commander';
import { createEngine } from '../../create-engine.ts';
import type { Failure } from '../../errors/failure.ts';
import { runScenario, type Difference, type ScenarioReport } from '../../scenario/index.ts';
import { loadScenario } from '../../scenario/node/load-scenario.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { findScenarios } from '../files/find-scenarios.ts';
import { differenceLines, reportData } from '../print/report-lines.ts';
import { durationText } from '../print/time-text.ts';
import { act, type Shell } from '../shell.ts';

export function testCommand(shell: Shell): Command {
  return newCommand(shell, 'test')
    .argument('[folder]', shell.messages.help.arguments.folder, '.')
    .action(act(shell, (folder: string) => test(shell, folder)));
}

interface TestedScenario {
  readonly file: string;
  readonly title: string;
  readonly differences: readonly Difference[];
  /** Absent: the scenario could not be read. */
  readonly report?: ScenarioReport;
}

async function test(shell: Shell, folder: string): Promise<CommandResult> {
  const { messages, progress } = shell;
  const files = await findScenarios(folder);
  const tested: TestedScenario[] = [];
  for (const [index, file] of files.entries()) {
    progress.step(messages.output.running(index + 1, files.length, file));
    tested.push(await play(shell, file));
  }
  const failed = tested.filter(({ differences }) => differences.length > 0).length;
  const passed = tested.length - failed;
  return {
    data: { passed, failed, scenarios: tested.map(scenarioData) },
    lines: () => [
      ...tested.flatMap((one) => scenarioLines(one, shell)),
      messages.output.tested(passed, failed),
    ],
    failed: failed > 0,
  };
}

async function play({ language }: Shell, file: string): Promise<TestedScenario> {
  const loaded = await loadScenario(file);
  if (!loaded.ok) return { file, title: '', differences: loaded.failure.map(unreadable) };
  const { scenario, files, input } = loaded.value;
  const report = await runScenario(scenario, files, { createEngine, ...(input && { input }) });
  const title = scenario.title?.[language] ?? scenario.scenario;
  return { file, title, differences: report.differences, report };
}

const unreadable = (failure: Failure): Difference => ({
  at: 'file',
  expected: 'a scenario',
  seen: failure.message,
  failure,
});

function scenarioLines(
  { file, title, report, differences }: TestedScenario,
  { messages }: Shell,
): readonly string[] {
  const mark = differences.length === 0 ? '✓' : '✗';
  const time = report ? `  ${durationText(report.endedAt - report.startedAt)}` : '';
  return [`${mark} ${file}  ${title}${time}`, ...differenceLines(differences, messages)];
}

const scenarioData = ({ file, title, differences, report }: TestedScenario): object => ({
  file,
  title,
  passed: differences.length === 0,
  differences,
  ...(report && reportData(report, false)),
});

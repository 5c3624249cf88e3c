import { Option, type Command } from 'commander';
import { createEngine } from '../../create-engine.ts';
import type { CommittedEvents } from '../../runtime/engine-options.ts';
import { runScenario, type ScenarioReport } from '../../scenario/index.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { namesInFiles } from '../element-names.ts';
import { reportData, reportLines } from '../print/report-lines.ts';
import { storyLines } from '../print/story.ts';
import { TIME_ZONE } from '../print/time-text.ts';
import { readCount } from '../read-number.ts';
import { planRuns, type PlannedRun } from '../run/plan-runs.ts';
import type { RunCommandOptions } from '../run/run-options.ts';
import { act, type Shell } from '../shell.ts';

export function runCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'run')
    .argument('<bpmn...>', words.bpmn)
    .option('--input <file>', options.input)
    .addOption(new Option('--order <number>', options.order).argParser(readCount))
    .option('--variables <json>', options.variables)
    .option('--scenario <file>', options.scenario)
    .option('--process <id>', options.process)
    .option('--business-key <key>', options.businessKey)
    .option('--auto', options.auto)
    .option('--trace', options.trace)
    .action(
      act(shell, (paths: readonly string[], given: RunCommandOptions) => run(shell, paths, given)),
    );
}

interface FinishedRun {
  readonly report: ScenarioReport;
  readonly order?: string;
  readonly story: readonly string[];
}

async function run(
  shell: Shell,
  paths: readonly string[],
  options: RunCommandOptions,
): Promise<CommandResult> {
  const { messages, progress } = shell;
  const planned = await planRuns(paths, options);
  const runs: FinishedRun[] = [];
  for (const [index, one] of planned.entries()) {
    progress.step(messages.output.running(index + 1, planned.length, one.scenario.process));
    runs.push(await playOne(shell, one, options));
  }
  const failed = runs.some(({ report }) => !report.passed);
  return {
    data: {
      runs: runs.map(({ report, order }) => ({ order, ...reportData(report, options.trace) })),
    },
    lines: () => runs.flatMap((finished) => runLines(finished, shell)),
    failed,
  };
}

async function playOne(
  { messages, language }: Shell,
  { scenario, files, input }: PlannedRun,
  { auto, trace, scenario: path }: RunCommandOptions,
): Promise<FinishedRun> {
  const commits: CommittedEvents[] = [];
  const report = await runScenario(scenario, files, {
    createEngine,
    answersAllTasks: auto ?? false,
    stopsAtTasks: path === undefined && !auto,
    ...(input && { input }),
    ...(trace && { onCommit: (committed: CommittedEvents) => void commits.push(committed) }),
  });
  const names = trace ? await namesInFiles(files, language) : new Map<string, never>();
  const timeZone = scenario.timeZone ?? TIME_ZONE;
  const story = storyLines(commits, { names, story: messages.story, timeZone });
  const order = orderNumber(input);
  return { report, story, ...(order !== undefined && { order }) };
}

function orderNumber(input: PlannedRun['input']): string | undefined {
  const order = input?.['order'];
  if (typeof order !== 'object' || order === null || !('orderNumber' in order)) return undefined;
  return typeof order.orderNumber === 'string' ? order.orderNumber : undefined;
}

function runLines({ report, order, story }: FinishedRun, { messages }: Shell): readonly string[] {
  const head = order === undefined ? [] : [messages.output.runOrder(order)];
  return [...head, ...story, ...reportLines(report, messages)];
}

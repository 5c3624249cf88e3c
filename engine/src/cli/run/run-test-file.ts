import { createEngine } from '../../create-engine.ts';
import type { Failure } from '../../errors/failure.ts';
import {
  runRuleCases,
  runScenario,
  type Difference,
  type ScenarioReport,
} from '../../scenario/index.ts';
import type { BundleReader } from '../../scenario/node/bundle-reader.ts';
import { loadRuleCases } from '../../scenario/node/load-rule-cases.ts';
import { loadScenario } from '../../scenario/node/load-scenario.ts';
import { isCases } from '../files/find-tests.ts';
import type { Language } from '../language.ts';

/** What came of one scenario, or of the cases of one rule set. */
export interface TestedFile {
  readonly file: string;
  readonly title: string;
  readonly differences: readonly Difference[];
  /** Of a scenario that could be read. */
  readonly report?: ScenarioReport;
  /** Of the same: what it was played on. */
  readonly files?: readonly string[];
  /** Of a rule set: how many. */
  readonly cases?: number;
}

export interface TestRun {
  readonly language: Language;
  readonly read: BundleReader;
}

export const runTestFile = (file: string, run: TestRun): Promise<TestedFile> =>
  isCases(file) ? runCases(file) : play(file, run);

async function play(file: string, { language, read }: TestRun): Promise<TestedFile> {
  const loaded = await loadScenario(file, { read });
  if (!loaded.ok) return { file, title: '', differences: loaded.failure.map(unreadable) };
  const { scenario, files, input } = loaded.value;
  const report = await runScenario(scenario, files, { createEngine, ...(input && { input }) });
  const names = files.map(({ name }) => name);
  const title = scenario.title?.[language] ?? scenario.scenario;
  return { file, title, differences: report.differences, report, files: names };
}

async function runCases(file: string): Promise<TestedFile> {
  const loaded = await loadRuleCases(file);
  if (!loaded.ok) return { file, title: '', differences: loaded.failure.map(unreadable) };
  const { cases, ruleSet, available } = loaded.value;
  const differences = await runRuleCases(ruleSet, cases, available);
  return { file, title: cases.ruleSet, differences, cases: cases.cases.length };
}

const unreadable = (failure: Failure): Difference => ({
  at: 'file',
  expected: 'a file that can be read',
  seen: failure.message,
  failure,
});

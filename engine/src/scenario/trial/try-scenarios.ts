import { createEngine, openStore } from '../../create-engine.ts';
import type { DraftContent, DraftScenario, ScenarioResult } from '../../drafts/index.ts';
import { WaybillError, type Failure } from '../../errors/failure.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { parseJson } from '../../runtime/parse-json.ts';
import { readRuleResources } from '../../runtime/read-rule-resources.ts';
import type { Difference } from '../difference.ts';
import { readScenario } from '../read-scenario.ts';
import { readRuleCases } from '../rule-cases/rule-cases.ts';
import { runRuleCases } from '../rule-cases/run-rule-cases.ts';
import { runScenario } from '../run-scenario.ts';
import type { Scenario, ScenarioFile } from '../scenario.ts';
import { boundedStore } from './bounded-store.ts';
import { filesAround } from './files-around.ts';

type Tried = Pick<DraftContent, 'files' | 'scenarios'>;

/** Differences told of each, and characters of what was seen. */
const SHOWN = 20;
const LONGEST = 1_000;

/**
 * Plays the scenarios of a draft, each on an engine of its own in memory, among what `engine` has
 * deployed; all of them within `limit` milliseconds, after which the rest fails.
 */
export async function tryScenarios(
  engine: Pick<Engine, 'definitions' | 'resources'>,
  draft: Tried,
  limit: number,
): Promise<readonly ScenarioResult[]> {
  const end = performance.now() + limit;
  const named = draft.scenarios.flatMap(({ content }) => processesIn(content));
  const around = await filesAround(engine, draft, named);
  const results: ScenarioResult[] = [];
  for (const scenario of draft.scenarios) {
    const left = Math.max(0, Math.round(end - performance.now()));
    const differences = await play(scenario, { draft, around, left });
    const { name } = scenario;
    results.push({ name, passed: differences.length === 0, differences: shortened(differences) });
  }
  return results;
}

interface Trial {
  readonly draft: Tried;
  readonly around: readonly DeploymentFile[];
  readonly left: number;
}

async function play(
  { name, content }: DraftScenario,
  trial: Trial,
): Promise<readonly Difference[]> {
  if (memberOf(content, 'cases') !== undefined) return playCases(name, content, trial);
  const read = readScenario(content, name);
  if (!read.ok) return read.failure.map(unread);
  const scenario = alone(read.value);
  if (!scenario) return [NOT_ALONE];
  const files = [...trial.draft.files, ...trial.around];
  try {
    const report = await runScenario(scenario, files, {
      createEngine: async (options) =>
        createEngine({ ...options, store: boundedStore(await openStore('memory:'), trial.left) }),
    });
    return report.differences;
  } catch (thrown) {
    // Past its time the run cannot even be looked at.
    if (!(thrown instanceof WaybillError)) throw thrown;
    const { failure } = thrown;
    return [
      { at: 'time', expected: 'to end', seen: `[${failure.code}] ${failure.message}`, failure },
    ];
  }
}

async function playCases(
  name: string,
  content: string,
  { draft, around }: Trial,
): Promise<readonly Difference[]> {
  const cases = readRuleCases(content, name);
  if (!cases.ok) return cases.failure.map(unread);
  const set = draft.files
    .map((file) => file.content)
    .find((text) => memberOf(text, 'id') === cases.value.ruleSet);
  const available = readRuleResources(around.map((file) => file.content));
  if (set !== undefined) return runRuleCases(parseJson(set), cases.value, available);
  const expected = `rule set "${cases.value.ruleSet}" in the draft`;
  return [{ at: 'ruleSet', expected, seen: 'the draft has none of this id' }];
}

/** A draft has no folder in which bases and order files could lie. */
function alone({ base, ...scenario }: ScenarioFile): Scenario | undefined {
  const { process, scenario: id, files, start } = scenario;
  if (base !== undefined || files !== undefined || start?.input !== undefined) return undefined;
  return process === undefined || id === undefined
    ? undefined
    : { ...scenario, process, scenario: id };
}

const NOT_ALONE: Difference = {
  at: 'scenario',
  expected: 'a scenario that names a process and no other files ("base", "files", "start.input")',
  seen: 'it rests on others',
};

const unread = (failure: Failure): Difference => ({
  at: 'scenario',
  expected: 'a scenario, or the cases of a rule set',
  seen: failure.message,
  failure,
});

function processesIn(content: string): readonly string[] {
  const read = readScenario(content, 'scenario');
  if (!read.ok) return [];
  const { process, steps = [] } = read.value;
  const started = steps.flatMap((step) => ('start' in step ? [step.start.process] : []));
  return process === undefined ? started : [process, ...started];
}

function memberOf(content: string, name: string): unknown {
  const json = parseJson(content);
  if (typeof json !== 'object' || json === null) return undefined;
  return Object.entries(json).find(([member]) => member === name)?.[1];
}

const shortened = (differences: readonly Difference[]): ScenarioResult['differences'] =>
  differences.slice(0, SHOWN).map(({ at, expected, seen }) => ({
    at,
    expected: expected.slice(0, LONGEST),
    seen: seen.slice(0, LONGEST),
  }));

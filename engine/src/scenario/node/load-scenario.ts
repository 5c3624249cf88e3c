import { dirname, join, resolve } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import type { Variables } from '../../model/index.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { chooseInput, readInput } from '../read-input.ts';
import { readScenario } from '../read-scenario.ts';
import type { Scenario } from '../scenario.ts';
import { bundleFiles, namedFiles } from './bundle-files.ts';
import type { BundleReader } from './bundle-reader.ts';
import { bundleFolder } from './bundle-folder.ts';
import { readBytes, readText } from './read-file.ts';
import { resourcesBeside } from './resources-beside.ts';
import { sharedFiles } from './shared-files.ts';
import { withBases, type ScenarioPlace } from './with-bases.ts';

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly files: readonly DeploymentFile[];
  /** What the scenario's order file gives. */
  readonly input?: Variables;
}

export interface LoadOptions {
  /** In place of those that the scenario names or finds. */
  readonly files?: readonly DeploymentFile[];
  /** One for all scenarios of a run spares reading and parsing the same files for each. */
  readonly read?: BundleReader;
}

/** Reads a scenario with all it needs. */
export async function loadScenario(
  path: string,
  { files, read: readBundle = bundleFiles }: LoadOptions = {},
): Promise<Result<LoadedScenario, readonly Failure[]>> {
  const text = await readText(path);
  if (!text.ok) return fail([text.failure]);
  const read = readScenario(text.value, path);
  if (!read.ok) return read;
  const folder = bundleFolder(path);
  const whole = await withBases(read.value, { path, folder });
  if (!whole.ok) return whole;
  const scenario = whole.value;
  const found = files ? ok(files) : await findFiles(scenario, { folder, path }, readBundle);
  if (!found.ok) return fail([found.failure]);
  const input = await scenarioInput(scenario, folder);
  if (!input.ok) return fail([input.failure]);
  return ok({ scenario, files: found.value, ...(input.value && { input: input.value }) });
}

async function findFiles(
  scenario: Scenario,
  { folder, path }: ScenarioPlace,
  read: BundleReader,
): Promise<Result<readonly DeploymentFile[]>> {
  if (scenario.files) {
    const named = await namedFiles(scenario.files.map((name) => join(folder, name)));
    if (!named.ok) return fail(missing(path, named.failure.message));
    return withResources(named.value);
  }
  const found = await read(folder);
  if (!found.ok) return found;
  const own = found.value;
  const shared = await sharedFiles(folder, own, { named: processesOf(scenario), read });
  if (!shared.ok) return shared;
  const all = [...own, ...shared.value];
  if (all.some(({ name }) => name.endsWith('.bpmn'))) return ok(all);
  return fail(missing(path, `Expected a BPMN file below "${folder}", but there is none.`));
}

/** Calendars and tables in the folders of rule sets that are named, as where rule sets are tested. */
async function withResources(
  named: readonly DeploymentFile[],
): Promise<Result<readonly DeploymentFile[]>> {
  const files = new Map(named.map((file) => [resolve(file.name), file]));
  const sets = named.filter(({ name }) => name.endsWith('.json'));
  for (const folder of new Set(sets.map(({ name }) => dirname(name)))) {
    const beside = await resourcesBeside(folder);
    if (!beside.ok) return beside;
    for (const file of beside.value) files.set(resolve(file.name), file);
  }
  return ok([...files.values()]);
}

const processesOf = ({ process, steps = [] }: Scenario): readonly string[] => [
  process,
  ...steps.flatMap((step) => ('start' in step ? [step.start.process] : [])),
];

async function scenarioInput(
  { start, startAt }: Scenario,
  folder: string,
): Promise<Result<Variables | undefined>> {
  if (start?.input === undefined) return ok(undefined);
  const path = join(folder, start.input);
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const receivedAt = new Date(startAt ?? 0).toISOString();
  const inputs = readInput(bytes.value, { name: path, receivedAt });
  return inputs.ok ? chooseInput(inputs.value, path, start.order) : inputs;
}

const missing = (path: string, because: string): Failure => ({
  code: 'SCENARIO_FILE_MISSING',
  message: `Scenario "${path}": ${because}`,
  file: path,
  mend: 'Correct "files"; paths count from the folder that holds the scenarios folder.',
});

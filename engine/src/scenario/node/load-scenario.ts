import { basename, dirname, join } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import type { Variables } from '../../model/index.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { chooseInput, readInput } from '../read-input.ts';
import { readScenario } from '../read-scenario.ts';
import type { Scenario } from '../scenario.ts';
import { bundleFiles, namedFiles } from './bundle-files.ts';
import { readBytes, readText } from './read-file.ts';
import { sharedRules } from './shared-rules.ts';

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly files: readonly DeploymentFile[];
  /** What the scenario's order file gives. */
  readonly input?: Variables;
}

/** Reads a scenario with all it needs; `files` in place of those that it names or finds. */
export async function loadScenario(
  path: string,
  files?: readonly DeploymentFile[],
): Promise<Result<LoadedScenario, readonly Failure[]>> {
  const text = await readText(path);
  if (!text.ok) return fail([text.failure]);
  const read = readScenario(text.value, path);
  if (!read.ok) return read;
  const scenario = read.value;
  const folder = bundleFolder(path);
  const found = files ? ok(files) : await findFiles(scenario, folder, path);
  if (!found.ok) return fail([found.failure]);
  const input = await scenarioInput(scenario, folder);
  if (!input.ok) return fail([input.failure]);
  return ok({ scenario, files: found.value, ...(input.value && { input: input.value }) });
}

/** The folder that holds the scenarios folder; else the scenario's own. */
function bundleFolder(path: string): string {
  const own = dirname(path);
  return basename(own) === 'scenarios' ? dirname(own) : own;
}

async function findFiles(
  scenario: Scenario,
  folder: string,
  path: string,
): Promise<Result<readonly DeploymentFile[]>> {
  if (scenario.files) {
    const named = await namedFiles(scenario.files.map((name) => join(folder, name)));
    return named.ok ? named : fail(missing(path, named.failure.message));
  }
  const found = await bundleFiles(folder);
  if (!found.ok) return found;
  if (found.value.some(({ name }) => name.endsWith('.bpmn')))
    return withShared(folder, found.value);
  return fail(missing(path, `Expected a BPMN file below "${folder}", but there is none.`));
}

async function withShared(
  folder: string,
  own: readonly DeploymentFile[],
): Promise<Result<readonly DeploymentFile[]>> {
  const shared = await sharedRules(folder, own);
  return shared.ok ? ok([...own, ...shared.value]) : shared;
}

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

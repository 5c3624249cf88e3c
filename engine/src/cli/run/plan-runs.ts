import { dirname, resolve } from 'node:path';
import type { Variables } from '../../model/index.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import type { Scenario } from '../../scenario/index.ts';
import { isFolder } from '../../scenario/node/is-folder.ts';
import { loadScenario } from '../../scenario/node/load-scenario.ts';
import { sharedFiles } from '../../scenario/node/shared-files.ts';
import { need } from '../command-result.ts';
import { collectFiles } from '../files/collect-files.ts';
import { readOrderFile } from '../read-order-file.ts';
import { readVariables } from '../read-variables.ts';
import { chooseProcesses } from './choose-processes.ts';
import type { RunCommandOptions } from './run-options.ts';

/** One run: what is played, on which files, with what. */
export interface PlannedRun {
  readonly scenario: Scenario;
  readonly files: readonly DeploymentFile[];
  readonly input?: Variables;
}

/** With a scenario one run; else one for each order of the input. */
export async function planRuns(
  paths: readonly string[],
  options: RunCommandOptions,
): Promise<readonly PlannedRun[]> {
  const given = await collectFiles(paths);
  const variables = readVariables(options.variables);
  if (options.scenario !== undefined) {
    const planned = await planScenario(given, variables, options);
    return [{ ...planned, files: await withShared(paths, planned.files) }];
  }
  const inputs = await readOrderFile(options);
  const scenario = await improvise(given, options);
  const files = await withShared(paths, given);
  return inputs.map((input) => ({ scenario, files, input: { ...input, ...variables } }));
}

/** A process of a bundle runs with what the bundle shares with others. */
async function withShared(
  paths: readonly string[],
  given: readonly DeploymentFile[],
): Promise<readonly DeploymentFile[]> {
  let files = given;
  for (const path of paths) {
    const folder = (await isFolder(path)) ? path : dirname(path);
    files = [...files, ...need(await sharedFiles(folder, files))];
  }
  return files;
}

/** The files given take the place of the scenario's own BPMN files. */
async function planScenario(
  given: readonly DeploymentFile[],
  variables: Variables,
  { scenario: path = '', input, order }: RunCommandOptions,
): Promise<PlannedRun> {
  const loaded = need(await loadScenario(path));
  const paths = new Set(given.map(({ name }) => resolve(name)));
  const others = loaded.files.filter(
    ({ name }) => !name.endsWith('.bpmn') && !paths.has(resolve(name)),
  );
  const [own] =
    input === undefined
      ? [loaded.input]
      : await readOrderFile({ input, order: order ?? loaded.scenario.start?.order ?? 1 });
  return {
    scenario: loaded.scenario,
    files: [...given, ...others],
    input: { ...own, ...variables },
  };
}

/** Nothing is expected: the process shows what it does. */
async function improvise(
  files: readonly DeploymentFile[],
  options: RunCommandOptions,
): Promise<Scenario> {
  const [process, ...others] = await chooseProcesses(files, options.process);
  const common = others.length > 0 ? 'run' : undefined;
  const businessKey = options.businessKey ?? common;
  return {
    scenario: 'run',
    process,
    startAt: new Date().toISOString(),
    ...(businessKey !== undefined && { start: { businessKey } }),
    steps: others.map((other) => ({ start: { process: other } })),
  };
}

import { join, resolve } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import { SCENARIO_ERRORS } from '../../errors/scenario-errors.ts';
import { overlayScenario } from '../overlay-scenario.ts';
import { readBase } from '../read-scenario.ts';
import type { Scenario, ScenarioFile } from '../scenario.ts';
import { readText } from './read-file.ts';

/** Bases one upon the other. */
const MAX_BASES = 8;

/** Where a scenario was read from; paths of all its bases count from the bundle folder. */
export interface ScenarioPlace {
  readonly path: string;
  readonly folder: string;
}

/** The scenario with what its base, and the base of that, give. */
export async function withBases(
  read: ScenarioFile,
  { path, folder }: ScenarioPlace,
): Promise<Result<Scenario, readonly Failure[]>> {
  const passed = [resolve(path)];
  let scenario = read;
  while (scenario.base !== undefined) {
    const basePath = join(folder, scenario.base);
    if (passed.includes(resolve(basePath))) return fail([comesBack(path, basePath)]);
    if (passed.length > MAX_BASES) return fail([tooMany(path)]);
    passed.push(resolve(basePath));
    const text = await readText(basePath);
    if (!text.ok) return fail([text.failure]);
    const base = readBase(text.value, basePath);
    if (!base.ok) return base;
    scenario = overlayScenario(base.value, scenario);
  }
  const { scenario: id, process } = scenario;
  if (id === undefined || process === undefined) return fail([noProcess(path)]);
  return ok({ ...scenario, scenario: id, process });
}

const noProcess = (path: string): Failure => ({
  code: 'SCENARIO_SHAPE',
  message: `Expected "${path}" or one of its bases to name its process, but none has "process".`,
  file: path,
  mend: 'Name the process in the scenario or in its base.',
});

const comesBack = (path: string, base: string): Failure =>
  baseFailure(path, `the bases to come to an end, but they come back to "${base}"`);

const tooMany = (path: string): Failure =>
  baseFailure(path, `at most ${MAX_BASES} bases one upon the other, but there are more`);

const baseFailure = (path: string, because: string): Failure => ({
  code: 'SCENARIO_BASE',
  message: `Scenario "${path}": Expected ${because}.`,
  file: path,
  mend: SCENARIO_ERRORS.SCENARIO_BASE.mend,
});

import { basename, dirname } from 'node:path';
import { WaybillError } from '../../errors/failure.ts';
import { listFiles } from '../../scenario/node/list-files.ts';
import { need } from '../command-result.ts';

export interface WantedTests {
  readonly isTest?: (file: string) => boolean;
  /** There may be none. */
  readonly mayLack?: boolean;
}

/** Scenarios and cases of rule sets below folders; a `.json` file that is named stands for itself. */
export async function findTests(
  paths: readonly string[],
  { isTest = isAnyTest, mayLack = false }: WantedTests = {},
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const files = path.endsWith('.json') ? [path] : need(await listFiles(path)).filter(isTest);
    if (files.length === 0 && !mayLack) throw nothingBelow(path);
    for (const file of files) found.add(file);
  }
  return [...found];
}

const nothingBelow = (path: string): WaybillError =>
  new WaybillError({
    code: 'CLI_NOTHING_FOUND',
    message: `Expected scenarios or rule cases below "${path}", but there is no scenarios/*.json and no *.cases.json.`,
    file: path,
    mend: 'Give the folder of a bundle, or keep scenarios in its scenarios folder.',
  });

const isAnyTest = (file: string): boolean => isCases(file) || isScenario(file);

export const isCases = (file: string): boolean => file.endsWith('.cases.json');

const isScenario = (file: string): boolean =>
  file.endsWith('.json') && basename(dirname(file)) === 'scenarios';

import { basename, dirname } from 'node:path';
import { WaybillError } from '../../errors/failure.ts';
import { listFiles } from '../../scenario/node/list-files.ts';
import { need } from '../command-result.ts';

/** Scenarios and cases of rule sets below a folder; a `.json` file that is named stands for itself. */
export async function findTests(
  path: string,
  isTest: (file: string) => boolean = isAnyTest,
): Promise<readonly string[]> {
  if (path.endsWith('.json')) return [path];
  const found = need(await listFiles(path)).filter(isTest);
  if (found.length > 0) return found;
  throw new WaybillError({
    code: 'CLI_NOTHING_FOUND',
    message: `Expected scenarios or rule cases below "${path}", but there is no scenarios/*.json and no *.cases.json.`,
    file: path,
    mend: 'Give the folder of a bundle, or keep scenarios in its scenarios folder.',
  });
}

const isAnyTest = (file: string): boolean => isCases(file) || isScenario(file);

export const isCases = (file: string): boolean => file.endsWith('.cases.json');

const isScenario = (file: string): boolean =>
  file.endsWith('.json') && basename(dirname(file)) === 'scenarios';

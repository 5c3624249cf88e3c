import { basename, dirname } from 'node:path';
import { WaybillError } from '../../errors/failure.ts';
import { listFiles } from '../../scenario/node/list-files.ts';
import { need } from '../command-result.ts';

/** Scenario files: every `.json` in a folder called `scenarios`; a file that is named is one. */
export async function findScenarios(path: string): Promise<readonly string[]> {
  if (path.endsWith('.json')) return [path];
  const listed = need(await listFiles(path));
  const found = listed.filter(
    (file) => file.endsWith('.json') && basename(dirname(file)) === 'scenarios',
  );
  if (found.length > 0) return found;
  throw new WaybillError({
    code: 'CLI_NOTHING_FOUND',
    message: `Expected scenarios below "${path}", but no folder called scenarios holds a .json file.`,
    file: path,
    mend: 'Give the folder of a bundle, or keep scenarios in its scenarios folder.',
  });
}

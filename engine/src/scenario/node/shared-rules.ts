import { basename, dirname, join, resolve } from 'node:path';
import { ok, type Result } from '../../errors/failure.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { bundleFiles } from './bundle-files.ts';
import { isFolder } from './is-folder.ts';
import { resourcesBeside } from './resources-beside.ts';

/**
 * The rule sets that bundles share, and their calendars and tables: of `processes/<bundle>` those
 * in `rules`, `calendars` and `tables`, the neighbours of `processes`. A file of the bundle goes before a shared one of the same name.
 */
export async function sharedRules(
  folder: string,
  own: readonly DeploymentFile[],
): Promise<Result<readonly DeploymentFile[]>> {
  const shared = join(folder, '../../rules');
  const isBundle = basename(dirname(resolve(folder))) === 'processes';
  if (!isBundle || !(await isFolder(shared))) return ok([]);
  const found = await bundleFiles(shared);
  if (!found.ok) return found;
  const beside = await resourcesBeside(shared);
  if (!beside.ok) return beside;
  const inside = new Set(found.value.map(({ name }) => resolve(name)));
  const further = beside.value.filter(({ name }) => !inside.has(resolve(name)));
  const names = new Set(own.map(({ name }) => basename(name)));
  return ok([...found.value, ...further].filter(({ name }) => !names.has(basename(name))));
}

import { join } from 'node:path';
import { ok, type Result } from '../../errors/failure.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { bundleFiles } from './bundle-files.ts';
import type { BundleReader } from './bundle-reader.ts';
import { isFolder } from './is-folder.ts';

/** Calendars and tables in `calendars` and `tables`, in a folder of rule sets or beside it. */
export async function resourcesBeside(
  folder: string,
  read: BundleReader = bundleFiles,
): Promise<Result<readonly DeploymentFile[]>> {
  const found: DeploymentFile[] = [];
  for (const place of ['calendars', 'tables', '../calendars', '../tables']) {
    const path = join(folder, place);
    if (!(await isFolder(path))) continue;
    const files = await read(path);
    if (!files.ok) return files;
    found.push(...files.value);
  }
  return ok(found);
}

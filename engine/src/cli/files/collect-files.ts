import { WaybillError } from '../../errors/failure.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { bundleFiles, namedFiles } from '../../scenario/node/bundle-files.ts';
import { isFolder } from '../../scenario/node/is-folder.ts';
import { sharedFiles } from '../../scenario/node/shared-files.ts';
import { need } from '../command-result.ts';

/**
 * Files as named, and every BPMN file and resource of folders that are named; with a bundle
 * what it shares with others.
 */
export async function collectFiles(paths: readonly string[]): Promise<readonly DeploymentFile[]> {
  const files = new Map<string, DeploymentFile>();
  for (const path of paths) {
    const found = (await isFolder(path)) ? await folderFiles(path) : need(await namedFiles([path]));
    for (const file of found) files.set(file.name, file);
  }
  return [...files.values()];
}

async function folderFiles(path: string): Promise<readonly DeploymentFile[]> {
  const found = need(await bundleFiles(path));
  if (found.length > 0) return [...found, ...need(await sharedFiles(path, found))];
  throw new WaybillError({
    code: 'CLI_NOTHING_FOUND',
    message: `Expected BPMN files, rule sets, forms or policies below "${path}", but there are none.`,
    file: path,
    mend: 'Give the folder that holds them.',
  });
}
